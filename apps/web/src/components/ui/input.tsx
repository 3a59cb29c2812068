"use client";

import type { ComponentProps } from "react";
import { cn } from "../../lib/cn.ts";
import { CONTROL_CLASSES } from "./control-classes.ts";
import { useFieldControl } from "./field-context.ts";

export function Input({ className, ...props }: ComponentProps<"input">) {
  const control = useFieldControl(props);
  return (
    <input data-slot="input" className={cn(CONTROL_CLASSES, "h-10", className)} {...control} />
  );
}
