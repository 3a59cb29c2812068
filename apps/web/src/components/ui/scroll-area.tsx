import type { ComponentProps } from "react";
import { cn } from "../../lib/cn.ts";

type ScrollAreaProps = ComponentProps<"section"> & { "aria-label": string };

/** Not every browser lets the keyboard reach what merely scrolls. */
const FOCUSABLE = { tabIndex: 0 };

/** A named region that scrolls, and that the keyboard can scroll too. */
export function ScrollArea({ className, ...props }: ScrollAreaProps) {
  return (
    <section
      data-slot="scroll-area"
      {...FOCUSABLE}
      className={cn("scroll-y focus-visible:outline-offset-[-2px]", className)}
      {...props}
    />
  );
}
