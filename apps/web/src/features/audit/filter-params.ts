import { AUDIT_ACTS, type AuditAct } from "@tidings/api/audit-acts";
import { isId } from "../../lib/is-id.ts";
import type { AuditFilter } from "./types.ts";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const isDay = (text: string | null): text is string =>
  text !== null && DAY.test(text) && !Number.isNaN(Date.parse(text));

/** Reads the list's filter from the page's address; what makes no sense there narrows nothing. */
export function readFilter(params: URLSearchParams): AuditFilter {
  const [act, person, from, until] = ["act", "person", "from", "until"].map((name) =>
    params.get(name),
  ) as [string | null, string | null, string | null, string | null];
  return {
    ...(act && Object.hasOwn(AUDIT_ACTS, act) && { act: act as AuditAct }),
    ...(person && isId(person) && { actorId: person }),
    ...(isDay(from) && { from }),
    ...(isDay(until) && { until }),
  };
}

/** The query that {@link readFilter} reads: empty for no filter, with its question mark otherwise. */
export function writeFilter({ act, actorId, from, until }: AuditFilter): string {
  const entries = Object.entries({ act, person: actorId, from, until });
  const given = entries.filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}
