"use client";

import { CircleAlert } from "lucide-react";
import { cn } from "../../lib/cn.ts";
import { Button } from "./button.tsx";

type ErrorStateProps = {
  title?: string;
  /** What happened, and what a person may do about it. */
  message: string;
  onRetry?: () => void;
  retrying?: boolean;
  className?: string;
};

/** Stands where the content would have stood. */
export function ErrorState({ title = "This didn't load", message, ...rest }: ErrorStateProps) {
  const { onRetry, retrying = false, className } = rest;
  return (
    <div
      role="alert"
      data-slot="error-state"
      className={cn(
        "mx-auto grid max-w-sm justify-items-center gap-3 px-6 py-10 text-center",
        className,
      )}
    >
      <span className="grid size-11 place-items-center rounded-full bg-destructive-soft text-destructive-soft-foreground">
        <CircleAlert aria-hidden className="size-5" strokeWidth={1.75} />
      </span>
      <div className="grid gap-1">
        <p className="font-display text-xl leading-7">{title}</p>
        <p className="text-sm text-pretty text-muted-foreground">{message}</p>
      </div>
      {onRetry && (
        <Button variant="outline" loading={retrying} onClick={onRetry} className="mt-1">
          Try again
        </Button>
      )}
    </div>
  );
}
