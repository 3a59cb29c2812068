import { type ReactNode, useId } from "react";

type PanelSectionProps = { title: string; description?: ReactNode; children: ReactNode };

/** A part of a panel's page, under its own heading. */
export function PanelSection({ title, description, children }: PanelSectionProps) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} data-slot="panel-section" className="grid gap-3">
      <div className="grid gap-0.5">
        <h2 id={heading} className="font-semibold leading-6">
          {title}
        </h2>
        {description && <p className="text-sm text-pretty text-muted-foreground">{description}</p>}
      </div>
      <div className="rounded-xl border bg-card p-4 shadow-raised sm:p-6">{children}</div>
    </section>
  );
}
