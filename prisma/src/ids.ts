import { randomFillSync } from "node:crypto";
import { singleton } from "@tidings/config";
import { v7 as uuidv7, validate } from "uuid";

const RANDOM_BYTES_PER_ID = 16;
/** Asking for random bytes one id at a time would cost more than the rest of making it. */
const POOL = RANDOM_BYTES_PER_ID * 256;
const MAX_FIRST_SEQUENCE = 0x7fffffff;

const state = () => ({ pool: new Uint8Array(POOL), used: POOL, msecs: 0, seq: 0 });

function takeRandom(from: ReturnType<typeof state>): Uint8Array {
  if (from.used === POOL) {
    randomFillSync(from.pool);
    from.used = 0;
  }
  const start = from.used;
  from.used += RANDOM_BYTES_PER_ID;
  return from.pool.slice(start, from.used);
}

/**
 * A new identifier: UUID version 7 (RFC 9562, section 6.2, method 1). Within one process each is greater
 * than the one before, also when the clock is set back.
 */
export function newId(): string {
  const ids = singleton("ids", state);
  const random = takeRandom(ids);
  const now = Date.now();
  if (now > ids.msecs) {
    ids.msecs = now;
    ids.seq = new DataView(random.buffer).getUint32(0) & MAX_FIRST_SEQUENCE;
  } else ids.seq += 1;
  return uuidv7({ random, msecs: ids.msecs, seq: ids.seq });
}

/** True for anything PostgreSQL would accept as a UUID in its usual spelling. */
export const isId = (text: string): boolean => validate(text);

const MILLISECOND_HEX_DIGITS = 12;

/** The smallest version-7 identifier of an instant (milliseconds since 1970); every later one is greater. */
export function firstIdAt(milliseconds: number): string {
  const hex = Math.max(0, Math.floor(milliseconds))
    .toString(16)
    .padStart(MILLISECOND_HEX_DIGITS, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
