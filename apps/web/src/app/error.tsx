"use client";

import { ErrorState } from "@/components/ui/error-state";

const WRONG = "Something went wrong on our side. Try again in a moment.";

/**
 * What is shown when a page itself fails, such as while the database is away. The log
 * has the error's digest.
 */
export default function PageError({ error: { digest } }: { error: Error & { digest?: string } }) {
  // A full load: after an upgrade, a page that was open lacks the code that it would now ask for.
  const reload = () => window.location.reload();
  return (
    <main className="grid min-h-dvh place-items-center">
      <ErrorState
        title="This page didn't load"
        message={digest === undefined ? WRONG : `${WRONG} (error ${digest})`}
        onRetry={reload}
      />
    </main>
  );
}
