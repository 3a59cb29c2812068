import type { ListedPost } from "../types";

type Told = Pick<ListedPost, "status" | "problem" | "messageId" | "sender" | "receivedAt">;

const FIRST_REFUSAL = 400;

/** How a post went: it is a message now; there is something to know about it; it was refused. */
export type Outcome = "fine" | "noted" | "refused";

export function outcomeOf({ status, problem }: Told): Outcome {
  if (status >= FIRST_REFUSAL) return "refused";
  return problem === null ? "fine" : "noted";
}

/** What became of a post, in words. */
export function postWords({ problem, messageId, sender, status, receivedAt }: Told): string {
  if (problem !== null) return problem;
  if (status >= FIRST_REFUSAL) return "It was refused.";
  if (messageId === null) return "No message came of it.";
  // Nobody reads the body of a request that deletes.
  if (sender === null) return "Deleted a message.";
  return madeAt(messageId) < receivedAt.getTime() ? "Changed a message." : "Became a message.";
}

const MILLISECOND_HEX_DIGITS = 12;

/** When a message got its id, which begins with that moment; a new one gets it once its post is there. */
const madeAt = (messageId: string): number =>
  Number.parseInt(messageId.replaceAll("-", "").slice(0, MILLISECOND_HEX_DIGITS), 16);
