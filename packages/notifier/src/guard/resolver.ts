import type { LookupAddress } from "node:dns";

export type LookupAnswer = (
  error: NodeJS.ErrnoException | null,
  addresses: LookupAddress[],
) => void;

/** Resolves a name to all of its addresses. */
export type Resolve = (host: string, answer: LookupAnswer) => void;
