import type { ChatMessage } from "./types";

/** True while more of an answer is to come. */
export const isUnderWay = (message: Pick<ChatMessage, "state"> | undefined): boolean =>
  message?.state === "queued" || message?.state === "streaming";
