"use client";

import { createContext, use } from "react";

/** The open dialog that floating things belong into; set by `DialogContent`. */
export const OverlayHome = createContext<HTMLElement | null>(null);

/**
 * Where a menu or a tooltip is put: into its dialog, else into the page's main landmark, so that
 * assistive technology finds it inside a landmark and not beside the page.
 */
export function useOverlayHome(): HTMLElement | null {
  const dialog = use(OverlayHome);
  if (dialog !== null || typeof document === "undefined") return dialog;
  return document.querySelector("main");
}
