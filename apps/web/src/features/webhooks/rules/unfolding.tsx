import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

interface UnfoldingProps {
  title: string;
  children: ReactNode;
  /** Stands open at first. */
  isOpen?: boolean;
  onOpen?: () => void;
}

/** What not everybody wants to read, beneath its title. */
export function Unfolding({ title, children, isOpen, onOpen }: UnfoldingProps) {
  return (
    <details
      open={isOpen}
      className="group/unfolding min-w-0 rounded-lg border bg-muted/40 text-[0.8125rem] leading-5"
      onToggle={({ currentTarget }) => currentTarget.open && onOpen?.()}
    >
      <summary className="flex min-h-10 list-none items-center gap-2 rounded-lg px-3 py-2 font-medium hover:bg-accent/50 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-muted-foreground transition-transform group-open/unfolding:rotate-90"
        />
        {title}
      </summary>
      {children}
    </details>
  );
}
