"use client";

import { type ReactNode, useId } from "react";
import { cn } from "../../lib/cn.ts";
import { FieldContext } from "./field-context.ts";
import { FieldError } from "./field-error.tsx";
import { Label } from "./label.tsx";

type FieldProps = {
  label: ReactNode;
  /** One control from this folder: it takes its id and its aria attributes from here. */
  children: ReactNode;
  description?: ReactNode;
  /** What has to change. It stands where the description stood, so nothing below it moves. */
  error?: string | undefined;
  optional?: boolean;
  /** `row` puts the control at the end of the label's line, as a switch wants. */
  layout?: "column" | "row";
  className?: string;
};

/** A label, its control, and a description or an error beneath, tied together for screen readers. */
export function Field({ label, children, description, error, optional, ...rest }: FieldProps) {
  const { layout = "column", className } = rest;
  const id = useId();
  const ids = {
    control: id,
    ...(description !== undefined && !error && { description: `${id}-description` }),
    ...(error && { error: `${id}-error` }),
  };
  return (
    <FieldContext value={ids}>
      <div
        data-slot="field"
        className={cn(
          layout === "row"
            ? "grid grid-cols-[1fr_auto] items-center gap-x-6 gap-y-0.5 *:data-[slot=switch]:col-start-2 *:data-[slot=switch]:row-start-1 has-data-[slot=field-note]:*:data-[slot=switch]:row-span-2"
            : "grid gap-1.5",
          className,
        )}
      >
        <Label htmlFor={id}>
          {label}
          {optional && <span className="font-normal text-muted-foreground"> (optional)</span>}
        </Label>
        {children}
        {ids.description && (
          <p
            id={ids.description}
            data-slot="field-note"
            className="text-[0.8125rem] leading-5 text-muted-foreground"
          >
            {description}
          </p>
        )}
        {error && <FieldError id={ids.error}>{error}</FieldError>}
      </div>
    </FieldContext>
  );
}
