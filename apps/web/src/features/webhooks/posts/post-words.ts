import type { ListedPost } from "../types";

type Told = Pick<ListedPost, "status" | "problem" | "messageId" | "sender">;

const FIRST_REFUSAL = 400;

/** How a post went: it is a message now; there is something to know about it; it was refused. */
export type Outcome = "fine" | "noted" | "refused";

export function outcomeOf({ status, problem }: Told): Outcome {
  if (status >= FIRST_REFUSAL) return "refused";
  return problem === null ? "fine" : "noted";
}

/** What became of a post, in words. */
export function postWords({ problem, messageId, sender, status }: Told): string {
  if (problem !== null) return problem;
  if (status >= FIRST_REFUSAL) return "It was refused.";
  if (messageId === null) return "No message came of it.";
  // Nobody reads the body of a request that deletes.
  return sender === null ? "Deleted a message." : "Became a message.";
}
