"use client";

import { Hash } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { messageOf } from "@/lib/form-errors";

/** A channel that isn't there, or not for this person. */
export function ChannelMissing({ error }: { error: unknown }) {
  return (
    <main className="grid min-h-0 flex-1 place-items-center">
      <EmptyState
        icon={Hash}
        title="This channel doesn't open"
        headingLevel="h1"
        action={
          <Button asChild variant="outline">
            <Link href="/">To your channels</Link>
          </Button>
        }
      >
        {messageOf(error)}
      </EmptyState>
    </main>
  );
}
