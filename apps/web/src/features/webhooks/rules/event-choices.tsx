"use client";

import { lets } from "@tidings/api/event-rule";
import { Badge } from "@/components/ui/badge";
import { Checkbox } from "@/components/ui/checkbox";
import { TimeAgo } from "@/components/ui/time-ago";
import { isNamed, withoutPattern, withPattern } from "./filter-draft";
import type { Rules } from "./types";

interface EventChoicesProps {
  mode: "only" | "except";
  patterns: readonly string[];
  events: Rules["events"];
  onChange: (patterns: readonly string[]) => void;
}

/** The events that the webhook has received, to choose from; each says what would become of the next one. */
export function EventChoices({ mode, patterns, events, onChange }: EventChoicesProps) {
  return (
    <fieldset className="grid min-w-0 gap-1.5">
      <legend className="contents text-sm font-medium leading-5">Events received so far</legend>
      {events.length === 0 ? (
        <p className="rounded-lg border border-dashed p-4 text-center text-[0.8125rem] leading-5 text-muted-foreground">
          None yet. Have the sender post something, or name events below.
        </p>
      ) : (
        <ul className="scroll-y max-h-72 divide-y overflow-y-auto rounded-lg border">
          {events.map(({ event, lastSeenAt }) => (
            <li key={event} className="flex items-center gap-2 p-1 pr-3">
              <Checkbox
                label={event}
                className="min-w-0 flex-1 font-mono wrap-anywhere"
                checked={isNamed(patterns, event)}
                onChange={({ target: { checked } }) =>
                  onChange(checked ? withPattern(patterns, event) : withoutPattern(patterns, event))
                }
              />
              <TimeAgo
                date={lastSeenAt}
                className="hidden shrink-0 text-xs text-muted-foreground sm:inline"
              />
              <Outcome isShown={lets({ mode, patterns }, event)} />
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}

const Outcome = ({ isShown }: { isShown: boolean }) => (
  <Badge variant={isShown ? "success" : "default"} className="w-30 justify-center">
    {isShown ? "Would be shown" : "Would be dropped"}
  </Badge>
);
