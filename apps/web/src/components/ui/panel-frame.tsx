import type { ReactNode } from "react";
import { BackLink } from "./back-link.tsx";
import { type PanelLinks, PanelNav } from "./panel-nav.tsx";

type PanelFrameProps = { title: string; groups: PanelLinks[]; children: ReactNode };

/** Several pages under one title. On a phone there is a way back, as the sidebar isn't in sight. */
export function PanelFrame({ title, groups, children }: PanelFrameProps) {
  return (
    <>
      <header className="flex h-14 shrink-0 items-center gap-2 border-b px-2 sm:px-6">
        <BackLink />
        <p className="font-semibold">{title}</p>
      </header>
      <div className="flex min-h-0 flex-1 flex-col lg:flex-row">
        <PanelNav label={title} groups={groups} />
        <main className="scroll-y min-h-0 min-w-0 flex-1 px-4 py-6 sm:px-6 lg:px-10 lg:py-8">
          <div className="grid max-w-3xl gap-8">{children}</div>
        </main>
      </div>
    </>
  );
}
