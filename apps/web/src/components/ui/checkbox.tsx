"use client";

import { type ComponentProps, useId } from "react";
import { cn } from "../../lib/cn.ts";

type CheckboxProps = Omit<ComponentProps<"input">, "type"> & {
  label: string;
  description?: string;
};

/** A checkbox with its label, pressed anywhere on its line; takes what a form's `register` gives. */
export function Checkbox({ label, description, className, ...props }: CheckboxProps) {
  const note = useId();
  return (
    <label
      data-slot="checkbox"
      className={cn(
        "flex min-h-10 cursor-pointer items-center gap-2.5 rounded-md px-2 py-1 hover:bg-accent sm:min-h-8",
        "outline-offset-2 outline-ring has-focus-visible:outline-2 has-disabled:cursor-not-allowed has-disabled:opacity-60",
        className,
      )}
    >
      <input
        type="checkbox"
        className="size-4 shrink-0 accent-primary outline-none"
        {...(description !== undefined && { "aria-describedby": note })}
        {...props}
      />
      <span className="grid min-w-0">
        <span className="text-sm leading-5">{label}</span>
        {description !== undefined && (
          <span id={note} aria-hidden className="text-[0.8125rem] leading-5 text-muted-foreground">
            {description}
          </span>
        )}
      </span>
    </label>
  );
}
