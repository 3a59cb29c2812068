"use client";

import { type RefObject, useEffect } from "react";

/** Brings an element into sight, as far as it isn't, whenever there is something new in it. */
export function useIntoView(element: RefObject<HTMLElement | null>, news: unknown): void {
  useEffect(() => {
    if (news) element.current?.scrollIntoView({ block: "nearest" });
  }, [element, news]);
}
