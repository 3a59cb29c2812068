"use client";

import type { ComponentProps } from "react";
import { cn } from "../../lib/cn.ts";
import { CONTROL_CLASSES } from "./control-classes.ts";
import { useFieldControl } from "./field-context.ts";

/** Grows with its text up to `max-h-*` (40% of the screen by default), where the browser can. */
export function Textarea({ className, ...props }: ComponentProps<"textarea">) {
  const control = useFieldControl(props);
  return (
    <textarea
      data-slot="textarea"
      className={cn(
        CONTROL_CLASSES,
        "scroll-y field-sizing-content max-h-[40dvh] min-h-20 resize-none py-2 leading-6",
        className,
      )}
      {...control}
    />
  );
}
