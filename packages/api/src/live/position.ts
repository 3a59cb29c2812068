import { z } from "zod";

/** Where a page stands in what happens: its text travels as a cursor and as the id of an update. */
export interface Position {
  /** Milliseconds, by the database's clock. */
  time: number;
  /**
   * What could be seen when it was read, as PostgreSQL writes a `pg_snapshot`; null for a position that an
   * update brought. With it a reader is told of exactly what came after; without it of what happened since a
   * minute before the time.
   */
  snapshot: string | null;
}

const SEPARATOR = "~";
/** Room for some hundred transactions under way. */
const MAX_CHARACTERS = 2_000;

const TEXT = /^\d{1,15}(?:~\d{1,18}:\d{1,18}:(?:\d{1,18}(?:,\d{1,18})*)?)?$/;

/** True for what PostgreSQL takes: the oldest transaction under way, those in order, and the next to come. */
function isInOrder(text: string): boolean {
  const [, snapshot] = text.split(SEPARATOR, 2);
  if (snapshot === undefined) return true;
  const [oldest = "", next = "", underWay = ""] = snapshot.split(":");
  const ids = [oldest, ...underWay.split(",").filter(Boolean)].map(BigInt);
  return (
    BigInt(oldest) > 0n &&
    BigInt(oldest) <= BigInt(next) &&
    ids.every((id, place) => place === 0 || (id >= (ids[place - 1] ?? 0n) && id < BigInt(next)))
  );
}

/** A position's text. */
export const positionSchema = z.string().max(MAX_CHARACTERS).regex(TEXT).refine(isInOrder);

export const writePosition = ({ time, snapshot }: Position): string =>
  snapshot === null ? String(time) : `${time}${SEPARATOR}${snapshot}`;

/** @param text as {@link positionSchema} has it */
export function readPosition(text: string): Position {
  const [time = "", snapshot = null] = text.split(SEPARATOR, 2);
  return { time: Number(time), snapshot };
}
