"use client";

import { useDeferredValue, useEffect, useMemo, useSyncExternalStore } from "react";
import type { Highlight, Line } from "./highlighter";

/** More than this stays plain: its colours would cost more than they tell. */
const MAX_CHARACTERS = 50_000;

type Create = (() => Highlight) | null;

/** Makers of highlights, as far as their languages are loaded; null for one that isn't known. */
const languages = new Map<string, Create>();
const listeners = new Set<() => void>();
const underWay = new Set<string>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Fetches a language, and shiki itself with the first one. */
async function load(language: string): Promise<void> {
  if (languages.has(language) || underWay.has(language)) return;
  underWay.add(language);
  try {
    const { loadLanguage } = await import("./highlighter");
    languages.set(language, await loadLanguage(language));
    for (const tell of listeners) tell();
  } finally {
    underWay.delete(language);
  }
}

/** The code's lines in colour; null while its language isn't loaded, and where none is known. */
export function useHighlight(code: string, language: string): readonly Line[] | null {
  const loaded = useSyncExternalStore(
    subscribe,
    () => languages.get(language) ?? null,
    () => null,
  );
  // The plain code comes first, so that a page of long ones is there before its colours.
  const create = useDeferredValue(loaded, null);
  useEffect(() => {
    load(language).catch(() => {
      // Without the network the code stays plain; the next code in this language tries again.
    });
  }, [language]);
  const highlight = useMemo(() => create?.() ?? null, [create]);
  return useMemo(
    () => (highlight !== null && code.length <= MAX_CHARACTERS ? highlight(code) : null),
    [highlight, code],
  );
}
