import type { ComponentProps } from "react";
import { cn } from "../../lib/cn.ts";

/** Holds the place of what is loading: give it that thing's own size. Say "Loading" once, around the group. */
export function Skeleton({ className, ...props }: ComponentProps<"div">) {
  return (
    <div
      data-slot="skeleton"
      aria-hidden
      className={cn("animate-breathe rounded-md bg-secondary", className)}
      {...props}
    />
  );
}
