"use client";

import { AttemptItem } from "./attempt-item";
import type { Delivery } from "./types";

/** Every attempt, oldest first, so that a new one moves nothing that is being read. The last one lies open. */
export function Attempts({ delivery: { attempts, isWithheld } }: { delivery: Delivery }) {
  if (attempts.length === 0) {
    return (
      <p className="rounded-xl border bg-card p-4 text-sm text-muted-foreground shadow-raised">
        None yet.
      </p>
    );
  }
  return (
    <ol className="grid divide-y overflow-hidden rounded-xl border bg-card shadow-raised">
      {attempts.map((attempt, index) => (
        <AttemptItem
          key={attempt.id}
          attempt={attempt}
          number={index + 1}
          isWithheld={isWithheld}
          isOpen={index === attempts.length - 1}
        />
      ))}
    </ol>
  );
}
