import { db, firstIdAt, type Prisma } from "@tidings/prisma";
import type { AuditAct, AuditDetails, SubjectKind } from "../../audit-acts.ts";

export interface AuditFilters {
  act?: AuditAct;
  actorId?: string;
  /** From this moment on. */
  from?: Date;
  /** Before this moment. */
  until?: Date;
  /** The id of an entry; only older ones are listed. */
  cursor?: string;
  limit: number;
}

/** An entry's id tells its time, so the time is looked up in the same index. */
const idsBetween = ({ from, until, cursor }: AuditFilters): Prisma.UuidFilter => {
  const ends = [cursor, until && firstIdAt(until.getTime())].filter((end) => end !== undefined);
  return { gte: from && firstIdAt(from.getTime()), lt: ends.toSorted()[0] };
};

/** A page of what admins and managers did, newest first. */
export async function listAudit(filters: AuditFilters) {
  const { act, actorId, limit } = filters;
  const rows = await db().auditEntry.findMany({
    where: { act, actorId, id: idsBetween(filters) },
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  const items = rows.slice(0, limit).map(({ subjectKind, details, ...entry }) => ({
    ...entry,
    // A newer version may have written it: then it is one that has no words here.
    act: entry.act as AuditAct,
    subjectKind: subjectKind as SubjectKind,
    details: details as AuditDetails,
  }));
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** Everybody who did something, by the name that they had the last time; for the list's filter. */
export async function listActors(): Promise<{ id: string; name: string }[]> {
  const actors = await db().$queryRaw<{ id: string; name: string }[]>`
    select distinct on (actor_id) actor_id as id, actor_name as name
    from audit_entries order by actor_id, id desc`;
  return actors.toSorted((one, other) => one.name.localeCompare(other.name));
}
