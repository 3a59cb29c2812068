"use client";

import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { CodeBlock } from "@/components/ui/code-block";
import { TimeAgo } from "@/components/ui/time-ago";
import { headerLines, isCut } from "./attempt-text";
import type { Attempt } from "./types";

interface AttemptItemProps {
  attempt: Attempt;
  number: number;
  /** Whether it lies open at first; after that it is the reader's. */
  isOpen: boolean;
  /** The bodies are somebody else's to see. */
  isWithheld: boolean;
}

/** One try: when, how long, what was sent, what came back. */
export function AttemptItem({ attempt, number, isOpen, isWithheld }: AttemptItemProps) {
  const [wasOpen] = useState(isOpen);
  const { status, durationMs, startedAt, error } = attempt;
  return (
    <li>
      <details open={wasOpen} className="group/attempt">
        <summary className="flex list-none items-center gap-x-3 gap-y-1 px-4 py-3 text-sm hover:bg-accent/50 focus-visible:outline-offset-[-2px] [&::-webkit-details-marker]:hidden">
          <ChevronRight
            aria-hidden
            className="size-4 shrink-0 text-muted-foreground transition-transform group-open/attempt:rotate-90"
          />
          <span className="font-medium">Attempt {number}</span>
          <Badge variant={error === null ? "success" : "destructive"}>
            {status ?? "No answer"}
          </Badge>
          <span className="ml-auto text-right text-[0.8125rem] text-muted-foreground tabular-nums">
            {durationMs} ms<span aria-hidden> · </span>
            <TimeAgo date={startedAt} />
          </span>
        </summary>
        <div className="grid gap-4 px-4 pt-1 pb-5">
          {error && <p className="text-sm text-destructive wrap-anywhere">{error}</p>}
          <Request attempt={attempt} />
          <Answer attempt={attempt} isWithheld={isWithheld} />
        </div>
      </details>
    </li>
  );
}

const Request = ({ attempt: { requestHeaders, requestBody } }: { attempt: Attempt }) => (
  <section aria-label="Request" className="grid gap-2">
    <h3 className="text-sm font-medium">Request</h3>
    <CodeBlock label="Request headers" code={headerLines(requestHeaders)} wrap />
    {requestBody !== null && (
      <CodeBlock label="Request body" code={requestBody} wrap className="max-h-96" />
    )}
  </section>
);

function Answer({ attempt, isWithheld }: { attempt: Attempt; isWithheld: boolean }) {
  const { status, responseHeaders, responseBody } = attempt;
  if (status === null) return null;
  return (
    <section aria-label="Answer" className="grid gap-2">
      <h3 className="text-sm font-medium">Answer: {status}</h3>
      {responseHeaders && (
        <CodeBlock label="Answer headers" code={headerLines(responseHeaders)} wrap />
      )}
      {responseBody && (
        <CodeBlock label="Answer body" code={responseBody} wrap className="max-h-96" />
      )}
      {!responseBody && !isWithheld && (
        <p className="text-[0.8125rem] text-muted-foreground">The answer has no body.</p>
      )}
      {responseBody && isCut(responseBody) && (
        <p className="text-[0.8125rem] text-muted-foreground">
          Cut here: of an answer the first 20 kB are kept.
        </p>
      )}
    </section>
  );
}
