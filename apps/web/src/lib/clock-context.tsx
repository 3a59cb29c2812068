"use client";

import { createContext, type ReactNode, use, useEffect, useState } from "react";
import { browserClock, type Clock, DEFAULT_CLOCK, encodeClock } from "./clock";
import { CLOCK_COOKIE } from "./clock-cookie";

const YEAR_S = 365 * 24 * 60 * 60;

const ClockContext = createContext<Clock>(DEFAULT_CLOCK);

/** The reader's clock. */
export const useClock = (): Clock => use(ClockContext);

/**
 * Server and browser write times by the same clock: the one that the browser left in a cookie the last
 * time. Where that is missing or old, the page is written anew as soon as it is there.
 */
export function ClockProvider({ initial, children }: { initial: Clock; children: ReactNode }) {
  const [clock, setClock] = useState(initial);
  useEffect(() => {
    const actual = browserClock();
    if (encodeClock(actual) === encodeClock(initial)) return;
    const value = encodeURIComponent(encodeClock(actual));
    document.cookie = `${CLOCK_COOKIE}=${value}; path=/; max-age=${YEAR_S}; samesite=lax`;
    setClock(actual);
  }, [initial]);
  return <ClockContext value={clock}>{children}</ClockContext>;
}
