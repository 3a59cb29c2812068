"use client";

import { useQuery } from "@tanstack/react-query";
import { may, standingOf } from "@tidings/api/permissions";
import { Bot } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useTRPC } from "@/lib/trpc";

interface ModelsMissingProps {
  headingLevel?: "h1" | "h2";
}

/** Stands where one would write while there is nobody to answer: what to set, or whom to ask. */
export function ModelsMissing({ headingLevel = "h2" }: ModelsMissingProps) {
  const me = useQuery(useTRPC().account.me.queryOptions());
  const isAdmin = me.data !== undefined && may(standingOf(me.data), "workspace.administer");
  return (
    <EmptyState
      icon={Bot}
      title="No model is set up yet"
      headingLevel={headingLevel}
      action={
        isAdmin && (
          <Button asChild>
            <Link href="/admin/settings/models">Set up a model</Link>
          </Button>
        )
      }
    >
      {isAdmin
        ? "Enter the address of an OpenAI-compatible server, such as Ollama, in the Admin Panel: Settings → Models."
        : "Ask an admin to enter a model server in the Admin Panel: Settings → Models."}
    </EmptyState>
  );
}
