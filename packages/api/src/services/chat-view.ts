import type { AnswerState, ChatRole } from "@tidings/prisma";

/** A prompt or an answer as its reader gets it. Of an answer, `content` is what has come so far. */
export interface ChatMessageView {
  id: string;
  role: ChatRole;
  content: string;
  /** Null for a prompt. */
  state: AnswerState | null;
  model: string | null;
  /** Why the answer failed, in words. */
  error: string | null;
  createdAt: Date;
  finishedAt: Date | null;
}

export const chatMessageSelect = {
  id: true,
  role: true,
  content: true,
  state: true,
  model: true,
  error: true,
  createdAt: true,
  finishedAt: true,
} as const;
