"use client";

import { TriangleAlert } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { cn } from "@/lib/cn";
import { TroubleWords } from "../endpoints/trouble";
import type { Problem } from "./types";
import { useProblems } from "./use-problems";

type Scope = Problem["scope"];

/** Where endpoints are looked after, and where else the first one's trouble is told beside its address. */
const PAGES: Record<Scope, { endpoints: string; primary: string }> = {
  workspace: { endpoints: "/admin/settings/webhooks", primary: "/admin/settings/general" },
  user: { endpoints: "/settings/webhooks", primary: "/settings/account" },
};

const isTold = ({ scope, isPrimary }: Problem, pathname: string): boolean =>
  pathname === PAGES[scope].endpoints || (isPrimary && pathname === PAGES[scope].primary);

/** Tells of endpoints that don't work at the top of their owner's pages, unless the page does itself. */
export function ProblemNotice({ scope }: { scope: Scope }) {
  const pathname = usePathname();
  const problems = useProblems().filter((one) => one.scope === scope && !isTold(one, pathname));
  if (problems.length === 0) return null;
  const isOff = problems.some(({ status }) => status.state === "disabled");
  return (
    <section
      aria-label="Webhooks that don't work"
      className={cn(
        "flex flex-wrap items-start gap-x-4 gap-y-2 rounded-lg px-3 py-2.5 text-[0.8125rem] leading-5",
        isOff
          ? "bg-destructive-soft text-destructive-soft-foreground"
          : "bg-warning-soft text-warning-soft-foreground",
      )}
    >
      <div className="flex min-w-0 flex-[1_1_16rem] gap-2">
        <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
        <ul className="grid min-w-0 gap-1 wrap-anywhere">
          {problems.map(({ id, name, status }) => (
            <li key={id}>
              <TroubleWords name={name} status={status} />
            </li>
          ))}
        </ul>
      </div>
      <Link
        href={PAGES[scope].endpoints}
        className="font-medium underline decoration-current/40 underline-offset-4 hover:decoration-current"
      >
        Look at the webhooks
      </Link>
    </section>
  );
}
