import type { ComponentProps } from "react";
import { cn } from "../../lib/cn.ts";

/** A line; with children, the words stand in its middle, as a day does between messages. */
export function Separator({ className, children, ...props }: ComponentProps<"div">) {
  if (children === undefined) {
    return <hr data-slot="separator" className={cn("h-px border-0 bg-border", className)} />;
  }
  return (
    <div
      data-slot="separator"
      className={cn(
        "flex items-center gap-3 text-xs font-medium text-muted-foreground",
        "before:h-px before:flex-1 before:bg-border after:h-px after:flex-1 after:bg-border",
        className,
      )}
      {...props}
    >
      {children}
    </div>
  );
}
