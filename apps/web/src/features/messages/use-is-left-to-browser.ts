"use client";

import { useIsHydrated } from "@/lib/use-is-hydrated";

/** One server renders for all: a page full of long messages would keep everybody waiting. */
const LONGEST_ON_SERVER = 3_000;

/** True on the server, for a text that its reader's browser is going to render. */
export function useIsLeftToBrowser(text: string): boolean {
  const isHydrated = useIsHydrated();
  return text.length > LONGEST_ON_SERVER && !isHydrated;
}
