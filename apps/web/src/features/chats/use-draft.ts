"use client";

import { useState } from "react";

const drafts = new Map<string, string>();

/** What was begun in one place, kept while one looks into another. */
export function useDraft(place: string): [content: string, write: (content: string) => void] {
  const [content, setContent] = useState(() => drafts.get(place) ?? "");
  const write = (text: string) => {
    drafts.set(place, text);
    setContent(text);
  };
  return [content, write];
}
