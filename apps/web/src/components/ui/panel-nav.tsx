"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { cn } from "../../lib/cn.ts";

export interface PanelLinks {
  /** What the links have in common; said, and shown where there is room. */
  label?: string;
  links: { href: string; label: string }[];
}

const NEAREST = { block: "nearest", inline: "nearest" } as const;

const LINK_CLASSES = [
  "flex h-10 items-center whitespace-nowrap rounded-md px-3 text-sm text-muted-foreground transition-colors lg:h-8",
  "hover:bg-accent hover:text-accent-foreground",
  "aria-[current]:bg-primary-soft aria-[current]:font-medium aria-[current]:text-primary-soft-foreground",
];

/** What stands below a page, such as one of the things that it lists, belongs to it. */
function currentOf(href: string, pathname: string): "page" | "true" | undefined {
  if (pathname === href) return "page";
  return pathname.startsWith(`${href}/`) ? "true" : undefined;
}

/** The pages of a panel: a row above them on small screens, a column beside them on large ones. */
export function PanelNav({ label, groups }: { label: string; groups: PanelLinks[] }) {
  const pathname = usePathname();
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    if (pathname) row.current?.querySelector("[aria-current]")?.scrollIntoView(NEAREST);
  }, [pathname]);
  return (
    <nav
      ref={row}
      aria-label={label}
      className="scroll-hint-x flex shrink-0 scroll-px-10 gap-1 overflow-x-auto border-b px-2 py-1.5 [scrollbar-width:none] sm:px-4 lg:w-48 lg:flex-col lg:gap-4 lg:overflow-y-auto lg:border-r lg:border-b-0 lg:px-3 lg:py-6"
    >
      {groups.map(({ label: groupLabel, links }) => (
        <div key={links[0]?.href} className="flex gap-1 lg:grid lg:gap-px">
          {groupLabel !== undefined && (
            <p
              aria-hidden
              className="hidden px-3 pb-1 text-xs font-semibold text-muted-foreground lg:block"
            >
              {groupLabel}
            </p>
          )}
          <ul aria-label={groupLabel} className="flex gap-1 lg:grid lg:gap-px">
            {links.map((link) => (
              <li key={link.href}>
                <Link
                  href={link.href}
                  aria-current={currentOf(link.href, pathname)}
                  className={cn(LINK_CLASSES)}
                >
                  {link.label}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
