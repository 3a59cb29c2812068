import { CircleAlert } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "../../lib/cn.ts";

/** One line that says what to change, beneath the control it is about. */
export function FieldError({ className, children, ...props }: ComponentProps<"p">) {
  return (
    <p
      data-slot="field-note"
      className={cn("flex gap-1.5 text-[0.8125rem] leading-5 text-destructive", className)}
      {...props}
    >
      <CircleAlert aria-hidden className="mt-[0.1875rem] size-3.5 shrink-0" />
      <span>{children}</span>
    </p>
  );
}
