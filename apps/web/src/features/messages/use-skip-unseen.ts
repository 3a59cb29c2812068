"use client";

import { useLayoutEffect, useRef, useState } from "react";

/**
 * What an element of a long list needs so that the browser leaves it out while nobody sees it: it is laid
 * out once, and from then on its height is known. A guess would move what is shown when it turns out wrong.
 * To be had with the class `skip-unseen` once there is a style.
 */
export function useSkipUnseen(isLong: boolean) {
  const ref = useRef<HTMLOListElement>(null);
  const [height, setHeight] = useState<number>();
  useLayoutEffect(() => {
    if (isLong) setHeight(ref.current?.offsetHeight);
  }, [isLong]);
  const style = height === undefined ? undefined : { containIntrinsicHeight: `auto ${height}px` };
  return { ref, style };
}
