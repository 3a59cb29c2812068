"use client";

import { usePresence } from "./use-presence";

/** Stands once in the workspace's layout. Shows nothing. */
export function Presence() {
  usePresence();
  return null;
}
