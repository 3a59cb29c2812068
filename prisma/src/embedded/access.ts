import { type Stats, statSync } from "node:fs";
import path from "node:path";
import type { Account } from "./account.ts";

const ENTER = 0o1;

/** Whether the mode bits let an account enter a folder (or run a file). */
function mayEnter({ uid, gid, mode }: Stats, account: Account): boolean {
  if (uid === account.uid) return (mode & (ENTER << 6)) !== 0;
  if (gid === account.gid) return (mode & (ENTER << 3)) !== 0;
  return (mode & ENTER) !== 0;
}

/** The topmost of an existing path's folders (itself included) that an account can't enter, if any. */
export function blockingFolder(place: string, account: Account): string | undefined {
  const parent = path.dirname(place);
  const above = parent === place ? undefined : blockingFolder(parent, account);
  return above ?? (mayEnter(statSync(place), account) ? undefined : place);
}
