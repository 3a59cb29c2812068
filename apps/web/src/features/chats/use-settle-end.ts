"use client";

import { useEffect, useState } from "react";

const asItIs = (text: string): string => text;

/** What makes the end of a growing text whole; it is fetched with the first text that is seen to grow. */
export function useSettleEnd(isGrowing: boolean): (text: string) => string {
  const [settle, setSettle] = useState(() => asItIs);
  useEffect(() => {
    if (!isGrowing) return;
    import("./settle-end").then(
      ({ settleEnd }) => setSettle(() => settleEnd),
      () => {
        // Without the network the end stays as it is.
      },
    );
  }, [isGrowing]);
  return isGrowing ? settle : asItIs;
}
