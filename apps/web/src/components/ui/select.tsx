"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "../../lib/cn.ts";
import { CONTROL_CLASSES } from "./control-classes.ts";
import { useFieldControl } from "./field-context.ts";

/** The browser's own select, because phones show it best; `children` are `<option>`s. */
export function Select({ className, ...props }: ComponentProps<"select">) {
  const control = useFieldControl(props);
  return (
    <div data-slot="select" className={cn("relative", className)}>
      <select className={cn(CONTROL_CLASSES, "h-10 appearance-none truncate pr-9")} {...control} />
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-muted-foreground"
      />
    </div>
  );
}
