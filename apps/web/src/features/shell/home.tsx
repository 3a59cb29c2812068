"use client";

import { useQuery } from "@tanstack/react-query";
import { Hash } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useTRPC } from "@/lib/trpc";
import { NewChannelButton } from "../channels/new-channel-button";

/** What stands beside the sidebar while no channel is open; on a phone only screen readers come to it. */
export function Home() {
  const channels = useQuery(useTRPC().channel.list.queryOptions());
  const isEmpty = channels.data?.length === 0;
  return (
    <main className="grid min-h-0 flex-1 place-items-center max-md:sr-only">
      <EmptyState
        icon={Hash}
        headingLevel="h1"
        title={isEmpty ? "Create your first channel" : "Pick a channel"}
        action={
          <span className="flex flex-wrap justify-center gap-2 max-md:hidden">
            <NewChannelButton />
            <Button asChild variant="outline">
              <Link href="/chats">New chat</Link>
            </Button>
          </span>
        }
      >
        {isEmpty
          ? "People write in channels, and services post to them through webhooks."
          : "Your channels and chats are listed on the left. You can also begin a new one."}
      </EmptyState>
    </main>
  );
}
