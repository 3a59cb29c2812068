import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { cn } from "../../lib/cn.ts";

const badgeVariants = cva(
  "inline-flex shrink-0 items-center gap-1 whitespace-nowrap rounded-sm px-1.5 text-xs font-medium leading-5 tabular-nums [&_svg]:size-3",
  {
    variants: {
      variant: {
        default: "bg-secondary text-secondary-foreground",
        primary: "bg-primary-soft text-primary-soft-foreground",
        solid: "bg-primary text-primary-foreground",
        outline: "border text-muted-foreground leading-[1.125rem]",
        success: "bg-success-soft text-success-soft-foreground",
        warning: "bg-warning-soft text-warning-soft-foreground",
        destructive: "bg-destructive-soft text-destructive-soft-foreground",
        app: "rounded-xs bg-primary-soft px-1 text-[0.625rem] font-semibold uppercase leading-4 tracking-wider text-primary-soft-foreground",
      },
    },
    defaultVariants: { variant: "default" },
  },
);

type BadgeProps = ComponentProps<"span"> & VariantProps<typeof badgeVariants>;

export function Badge({ className, variant, ...props }: BadgeProps) {
  return (
    <span data-slot="badge" className={cn(badgeVariants({ variant }), className)} {...props} />
  );
}

/** Stands beside an author that is a program: a webhook, not a person. */
export function AppBadge({ className }: { className?: string }) {
  return (
    <Badge variant="app" {...(className !== undefined && { className })}>
      App
    </Badge>
  );
}
