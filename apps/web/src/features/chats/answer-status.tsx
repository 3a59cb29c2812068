"use client";

import { useEffect, useState } from "react";
import type { ChatMessage } from "./types";

/** An answer that ended before the page was there is news for this long. */
const NEWS_MS = 5_000;

const WORDS: Record<NonNullable<ChatMessage["state"]>, string> = {
  queued: "Waiting for the model.",
  streaming: "The model is answering.",
  done: "The answer is complete.",
  stopped: "The answer was stopped.",
  failed: "The answer failed.",
};

const isNews = (message: ChatMessage): boolean =>
  message.finishedAt === null || Date.now() - message.finishedAt.getTime() < NEWS_MS;

/** Says to screen readers how the answer under way stands; of what was over before, nothing. */
export function AnswerStatus({ last }: { last: ChatMessage | undefined }) {
  const [said, say] = useState("");
  useEffect(() => {
    if (last?.state && isNews(last)) say(`${WORDS[last.state]} ${last.error ?? ""}`);
  }, [last]);
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}
