import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

interface EntranceCardProps {
  title: string;
  description: string;
  children?: ReactNode;
  /** The way to the other door. */
  other?: { text: string; label: string; href: string };
}

/** One step of getting in. */
export function EntranceCard({ title, description, children, other }: EntranceCardProps) {
  return (
    <section className="grid gap-6 rounded-xl border bg-card p-6 shadow-raised sm:p-8">
      <header className="grid gap-1.5">
        <h1 className="font-display text-2xl tracking-tight text-balance">{title}</h1>
        <p className="text-sm text-muted-foreground text-pretty">{description}</p>
      </header>
      {children}
      {other && (
        <p className="text-sm text-muted-foreground">
          {other.text}{" "}
          <Button asChild variant="link">
            <Link href={other.href}>{other.label}</Link>
          </Button>
        </p>
      )}
    </section>
  );
}
