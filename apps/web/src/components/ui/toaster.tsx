"use client";

import { lazy, Suspense, useSyncExternalStore } from "react";
import { firstToast } from "./toast.ts";

const ToastList = lazy(() => import("./toast-list.tsx"));

/** Stands once, in the root layout, inside next-themes' provider. */
export function Toaster() {
  const hasCome = useSyncExternalStore(firstToast.subscribe, firstToast.hasCome, () => false);
  if (!hasCome) return null;
  return (
    <Suspense fallback={null}>
      <ToastList />
    </Suspense>
  );
}
