"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { useIsHydrated } from "@/lib/use-is-hydrated";

/**
 * The sidebar and what it leads to, side by side. A phone shows one of the two: the sidebar is its home
 * screen, and everything else fills it. Until it answers to clicks it takes none, so that none is lost.
 */
export function WorkspaceFrame({ sidebar, children }: { sidebar: ReactNode; children: ReactNode }) {
  const isHome = usePathname() === "/";
  const isHydrated = useIsHydrated();
  return (
    <div inert={!isHydrated} className="flex h-dvh">
      <aside
        aria-label="Workspace"
        className={`${isHome ? "flex" : "hidden"} w-full flex-col border-r bg-sidebar text-sidebar-foreground md:flex md:w-64 md:shrink-0`}
      >
        {sidebar}
      </aside>
      <div className={`${isHome ? "contents" : "flex"} min-w-0 flex-1 flex-col md:flex`}>
        {children}
      </div>
    </div>
  );
}
