"use client";

import { CircleAlert, RotateCcw } from "lucide-react";
import { Button } from "@/components/ui/button";

interface AnswerFailureProps {
  error: string | null;
  onRetry: (() => void) | null;
}

/** Why no answer came, or not all of it. */
export const AnswerFailure = ({ error, onRetry }: AnswerFailureProps) => (
  <div className="flex flex-wrap items-center justify-between gap-3 rounded-lg bg-destructive-soft px-4 py-3 text-sm text-destructive-soft-foreground">
    <div className="flex min-w-0 flex-[1_1_16rem] gap-2.5">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0">
        <p className="font-medium">The answer failed</p>
        <p className="break-words">{error ?? "The model server gave no reason."}</p>
      </div>
    </div>
    {onRetry && (
      <Button variant="outline" size="sm" onClick={onRetry}>
        <RotateCcw aria-hidden />
        Retry
      </Button>
    )}
  </div>
);
