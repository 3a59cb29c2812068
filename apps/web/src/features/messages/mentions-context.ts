"use client";

import { createContext } from "react";

/** The names by which a message mentions somebody, as they are written in it. */
export interface MentionNames {
  all: string[];
  /** Those of them that mean the reader. */
  mine: string[];
}

/** For the Markdown of a message; undefined where nobody is mentioned. */
export const MentionsContext = createContext<MentionNames | undefined>(undefined);

interface Mentioning {
  mentions: { name: string; ids: string[] }[];
}

/** A message's mentions, for somebody who reads it. */
export function mentionNames({ mentions }: Mentioning, myId: string): MentionNames | undefined {
  if (mentions.length === 0) return undefined;
  const mine = mentions.filter(({ ids }) => ids.includes(myId));
  return { all: mentions.map(({ name }) => name), mine: mine.map(({ name }) => name) };
}
