"use client";

import { ErrorState } from "@/components/ui/error-state";

/** What is shown when a page itself fails, such as while the database is away. */
export default function PageError() {
  // A full load: after an upgrade, a page that was open lacks the code that it would now ask for.
  const reload = () => window.location.reload();
  return (
    <main className="grid min-h-dvh place-items-center">
      <ErrorState
        title="This page didn't load"
        message="Something went wrong on our side. Try again in a moment."
        onRetry={reload}
      />
    </main>
  );
}
