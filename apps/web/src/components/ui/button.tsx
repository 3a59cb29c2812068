"use client";

import type { VariantProps } from "class-variance-authority";
import { Slot } from "radix-ui";
import type { ComponentProps, MouseEvent } from "react";
import { cn } from "../../lib/cn.ts";
import { buttonVariants } from "./button-variants.ts";
import { Spinner } from "./spinner.tsx";

type ButtonProps = ComponentProps<"button"> &
  VariantProps<typeof buttonVariants> & {
    /** Lends the looks to its only child, such as a link. Not together with `loading`. */
    asChild?: boolean;
    /** Shows a spinner over the label, keeps the width and lets no second click through. */
    loading?: boolean;
  };

export function Button({ className, variant, size, asChild, loading, ...props }: ButtonProps) {
  const classes = cn(buttonVariants({ variant, size }), className);
  if (asChild) return <Slot.Root data-slot="button" className={classes} {...props} />;
  const { children, onClick, type = "button", ...rest } = props;
  const click = (event: MouseEvent<HTMLButtonElement>) =>
    loading ? event.preventDefault() : onClick?.(event);
  return (
    <button
      data-slot="button"
      type={type}
      className={classes}
      aria-busy={loading || undefined}
      // Not `disabled`: that would take the focus away from whoever pressed it.
      aria-disabled={loading || undefined}
      onClick={click}
      {...rest}
    >
      <span
        className={cn(
          "inline-flex items-center justify-center gap-[inherit]",
          loading && "opacity-0",
        )}
      >
        {children}
      </span>
      {loading && <Spinner className="absolute" />}
    </button>
  );
}
