import { db, type Prisma } from "@tidings/prisma";
import { addressOf } from "./address.ts";
import { readHeaders } from "./headers.ts";

export const endpointSelect = {
  id: true,
  isPrimary: true,
  isFromEnvironment: true,
  name: true,
  urlSealed: true,
  urlMasked: true,
  format: true,
  events: true,
  when: true,
  secretSealed: true,
  oldSecretSealed: true,
  oldSecretUntil: true,
  headersSealed: true,
  createdAt: true,
  failingSince: true,
  lastError: true,
  disabledAt: true,
  disabledReason: true,
} as const satisfies Prisma.EndpointSelect;

export type EndpointRow = Prisma.EndpointGetPayload<{ select: typeof endpointSelect }>;

type Health = Pick<EndpointRow, "failingSince" | "lastError" | "disabledAt" | "disabledReason">;

/** How an endpoint is doing: since when, and what went wrong last. */
export interface EndpointStatus {
  state: "ok" | "failing" | "disabled" | "unused";
  since: Date | null;
  lastError: string | null;
}

/** @param isUsed false while nothing was ever on its way to it */
export function statusOf(row: Health, isUsed: boolean): EndpointStatus {
  if (row.disabledAt !== null) {
    return { state: "disabled", since: row.disabledAt, lastError: row.disabledReason };
  }
  if (row.failingSince !== null) {
    return { state: "failing", since: row.failingSince, lastError: row.lastError };
  }
  return { state: isUsed ? "ok" : "unused", since: null, lastError: null };
}

/** An endpoint as its owner sees it: with the whole address, without secrets and header values. */
export const toEndpoint = (row: EndpointRow, isUsed: boolean) => ({
  id: row.id,
  name: row.name,
  url: addressOf(row).text,
  urlMasked: row.urlMasked,
  format: row.format,
  events: row.events,
  when: row.when,
  headerNames: Object.keys(readHeaders(row)),
  isPrimary: row.isPrimary,
  createdAt: row.createdAt,
  status: statusOf(row, isUsed),
});

export type EndpointView = ReturnType<typeof toEndpoint>;

/** Which of these endpoints ever had a delivery. */
async function usedAmong(ids: string[]): Promise<Set<string>> {
  const used = await db().$queryRaw<{ id: string }[]>`
    select asked.id from unnest(${ids}::uuid[]) as asked (id)
    where exists (select 1 from deliveries where endpoint_id = asked.id)`;
  return new Set(used.map(({ id }) => id));
}

export async function toEndpoints(rows: EndpointRow[]): Promise<EndpointView[]> {
  const used = await usedAmong(rows.map(({ id }) => id));
  return rows.map((row) => toEndpoint(row, used.has(row.id)));
}
