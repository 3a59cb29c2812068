"use client";

import type { ComponentProps } from "react";
import { cn } from "../../lib/cn.ts";
import { useFieldControl } from "./field-context.ts";

type SwitchProps = Omit<ComponentProps<"input">, "type" | "role"> & {
  onCheckedChange?: (checked: boolean) => void;
};

/** A checkbox in a switch's clothes, so forms, `register` and browsers treat it as they should. */
export function Switch({ className, onChange, onCheckedChange, ...props }: SwitchProps) {
  const control = useFieldControl({ ...props, type: "checkbox", role: "switch" });
  return (
    <input
      {...control}
      data-slot="switch"
      onChange={(event) => {
        onChange?.(event);
        onCheckedChange?.(event.target.checked);
      }}
      className={cn(
        "touch-target relative inline-flex h-6 w-11 shrink-0 cursor-pointer appearance-none items-center rounded-full",
        "before:absolute before:h-6 before:w-11 before:rounded-full before:bg-input before:transition-colors",
        "after:absolute after:left-[3px] after:size-[18px] after:rounded-full after:bg-card after:shadow-raised after:transition-transform",
        "checked:before:bg-primary checked:after:translate-x-5 dark:after:bg-background",
        "outline-none focus-visible:before:outline-2 focus-visible:before:outline-offset-2 focus-visible:before:outline-ring",
        "disabled:cursor-not-allowed disabled:opacity-50 forced-colors:appearance-auto forced-colors:before:hidden forced-colors:after:hidden",
        className,
      )}
    />
  );
}
