import { type DeliveryState, db, type Prisma } from "@tidings/prisma";
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
  /** `untried` while nothing got through since it was switched on again. */
  state: "ok" | "failing" | "disabled" | "unused" | "untried";
  since: Date | null;
  lastError: string | null;
}

/** @param last what became of the last delivery to it that is over; null while there was none */
export function statusOf(row: Health, last: DeliveryState | null): EndpointStatus {
  if (row.disabledAt !== null) {
    return { state: "disabled", since: row.disabledAt, lastError: row.disabledReason };
  }
  if (row.failingSince !== null) {
    return { state: "failing", since: row.failingSince, lastError: row.lastError };
  }
  const state = last === null ? "unused" : last === "delivered" ? "ok" : "untried";
  return { state, since: null, lastError: null };
}

/** An endpoint as its owner sees it: with the whole address, without secrets and header values. */
export const toEndpoint = (row: EndpointRow, last: DeliveryState | null) => ({
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
  status: statusOf(row, last),
});

export type EndpointView = ReturnType<typeof toEndpoint>;

/** What became of the last delivery to each of these endpoints, of those that are over. */
async function lastOf(ids: string[]): Promise<Map<string, DeliveryState>> {
  const rows = await db().$queryRaw<{ id: string; state: DeliveryState }[]>`
    select asked.id, last.state from unnest(${ids}::uuid[]) as asked (id)
    cross join lateral (
      select state from deliveries where endpoint_id = asked.id and state <> 'pending'
      order by id desc limit 1
    ) last`;
  return new Map(rows.map(({ id, state }) => [id, state]));
}

export async function toEndpoints(rows: EndpointRow[]): Promise<EndpointView[]> {
  const last = await lastOf(rows.map(({ id }) => id));
  return rows.map((row) => toEndpoint(row, last.get(row.id) ?? null));
}
