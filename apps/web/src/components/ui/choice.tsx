"use client";

import type { LucideIcon } from "lucide-react";
import { type ComponentProps, type ReactNode, useId } from "react";
import { cn } from "../../lib/cn.ts";

type ChoiceGroupProps = {
  legend: string;
  description?: ReactNode;
  /** `Choice`s of one name. */
  children: ReactNode;
  /** How they lie: beneath each other unless this says otherwise, such as `grid-cols-3`. */
  className?: string;
};

/** One of several, all of them in sight. */
export function ChoiceGroup({ legend, description, children, className }: ChoiceGroupProps) {
  const note = useId();
  return (
    <fieldset
      data-slot="choice-group"
      className="grid min-w-0 gap-1.5"
      {...(description !== undefined && { "aria-describedby": note })}
    >
      <legend className="contents text-sm font-medium leading-5">{legend}</legend>
      {description !== undefined && (
        <p id={note} className="text-[0.8125rem] leading-5 text-muted-foreground">
          {description}
        </p>
      )}
      <div className={cn("mt-1 grid gap-2", className)}>{children}</div>
    </fieldset>
  );
}

type ChoiceProps = Omit<ComponentProps<"input">, "type"> & {
  label: string;
  description?: string;
  /** Shown where there is room for it. */
  icon?: LucideIcon;
};

/** A radio button in a card that can be pressed anywhere; takes what a form's `register` gives. */
export function Choice({ label, description, icon: Icon, className, ...props }: ChoiceProps) {
  const note = useId();
  return (
    <label
      data-slot="choice"
      className={cn(
        "flex min-h-10 cursor-pointer items-start gap-2.5 rounded-md border bg-card px-3 py-2 transition-colors hover:bg-accent",
        "has-checked:border-primary has-checked:bg-primary-soft has-checked:text-primary-soft-foreground",
        "outline-offset-2 outline-ring has-focus-visible:outline-2",
        className,
      )}
    >
      <input
        type="radio"
        className="mt-0.5 size-4 shrink-0 accent-primary outline-none"
        {...(description !== undefined && { "aria-describedby": note })}
        {...props}
      />
      {Icon && <Icon aria-hidden className="mt-0.5 hidden size-4 shrink-0 sm:block" />}
      <span className="grid min-w-0">
        <span className="text-sm font-medium leading-5">{label}</span>
        {description !== undefined && (
          <span id={note} aria-hidden className="text-[0.8125rem] leading-5 text-muted-foreground">
            {description}
          </span>
        )}
      </span>
    </label>
  );
}
