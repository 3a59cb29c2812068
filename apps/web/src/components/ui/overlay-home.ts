"use client";

import { createContext, use, useCallback, useState } from "react";

/** The element that floating things are put into: set by `DialogContent`, and by what opens them. */
export const OverlayHome = createContext<HTMLElement | null>(null);

/**
 * Where a menu or a tooltip is put: into its dialog, else into the page's main landmark, so that assistive
 * technology finds it inside a landmark and not beside the page. It is looked for each time that something
 * opens: going from page to page replaces the landmark, and what is put into the old one shows nowhere.
 */
export function useOverlayHome() {
  const dialog = use(OverlayHome);
  const [landmark, setLandmark] = useState<HTMLElement | null>(null);
  const find = useCallback((isOpening: boolean) => {
    if (isOpening) setLandmark(document.querySelector("main"));
  }, []);
  return { home: dialog ?? landmark, find };
}
