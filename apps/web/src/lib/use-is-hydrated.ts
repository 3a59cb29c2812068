"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False in the page as the server wrote it, true as soon as it answers to clicks. */
export const useIsHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
