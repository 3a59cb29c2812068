"use client";

import { MessageCircleQuestion } from "lucide-react";
import Link from "next/link";
import { BackBar } from "@/components/ui/back-link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { messageOf } from "@/lib/form-errors";

/** A chat that isn't there, or is somebody else's. */
export const ChatMissing = ({ error }: { error: unknown }) => (
  <main className="flex min-h-0 flex-1 flex-col">
    <BackBar />
    <EmptyState
      className="my-auto"
      icon={MessageCircleQuestion}
      title="This chat doesn't open"
      headingLevel="h1"
      action={
        <Button asChild variant="outline">
          <Link href="/chats">New chat</Link>
        </Button>
      }
    >
      {messageOf(error)}
    </EmptyState>
  </main>
);
