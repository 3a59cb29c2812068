import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "../../lib/cn.ts";

type EmptyStateProps = {
  icon?: LucideIcon;
  title: string;
  /** What would stand here and how it gets here. */
  children?: ReactNode;
  action?: ReactNode;
  headingLevel?: "h1" | "h2" | "h3";
  className?: string;
};

export function EmptyState({ icon: Icon, title, children, action, ...rest }: EmptyStateProps) {
  const { headingLevel: Heading = "h2", className } = rest;
  return (
    <div
      data-slot="empty-state"
      className={cn(
        "mx-auto grid max-w-sm justify-items-center gap-3 px-6 py-10 text-center",
        className,
      )}
    >
      {Icon && (
        <span className="grid size-11 place-items-center rounded-full bg-primary-soft text-primary-soft-foreground">
          <Icon aria-hidden className="size-5" strokeWidth={1.75} />
        </span>
      )}
      <div className="grid gap-1">
        <Heading className="font-display text-xl leading-7">{title}</Heading>
        {children && <div className="text-sm text-pretty text-muted-foreground">{children}</div>}
      </div>
      {action && <div className="mt-1 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
