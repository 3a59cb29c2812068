"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { useIsHydrated } from "@/lib/use-is-hydrated";

/** Sends the form, as soon as the page can: before that the browser would send it by itself. */
export function SubmitButton({ loading, children }: { loading: boolean; children: ReactNode }) {
  const isHydrated = useIsHydrated();
  return (
    <div inert={!isHydrated} className="grid">
      <Button type="submit" loading={loading}>
        {children}
      </Button>
    </div>
  );
}
