"use client";

import { useSyncExternalStore } from "react";

/** Code that isn't a part of a page's first load. */
export interface LateCode<T> {
  /** Fetches it, once; what failed is tried again the next time. */
  load(): Promise<T>;
  /** The code, if it is there by now. */
  peek(): T | undefined;
  /** @returns how to stop listening for its arrival */
  subscribe(listener: () => void): () => void;
}

export function lateCode<T>(fetch: () => Promise<T>): LateCode<T> {
  const listeners = new Set<() => void>();
  let code: T | undefined;
  let underWay: Promise<T> | undefined;
  const get = async () => {
    try {
      code = await fetch();
      for (const tell of listeners) tell();
      return code;
    } catch (error) {
      underWay = undefined;
      throw error;
    }
  };
  return {
    load: () => {
      underWay ??= get();
      return underWay;
    },
    peek: () => code,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The code once it is there; fetching it is left to whoever knows when it will be wanted. */
export const useLateCode = <T>({ subscribe, peek }: LateCode<T>): T | undefined =>
  useSyncExternalStore(subscribe, peek, () => undefined);
