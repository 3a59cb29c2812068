import type { AppRouter } from "@tidings/api";
import type { AuditAct } from "@tidings/api/audit-acts";
import type { inferRouterOutputs } from "@trpc/server";

export type AuditEntry = inferRouterOutputs<AppRouter>["audit"]["list"]["items"][number];

/** What the list is narrowed to; days as `2026-11-30`. */
export interface AuditFilter {
  act?: AuditAct | undefined;
  actorId?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
}
