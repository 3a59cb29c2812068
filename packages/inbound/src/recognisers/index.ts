import { log } from "@tidings/config";
import type { Draft } from "../message/draft.ts";
import { finishMessage, type Recognised } from "../message/finish-message.ts";
import type { ParsedPost } from "../parsed-post.ts";
import { Refusal } from "../refusal.ts";
import { content, isOwnForm } from "./content.ts";
import { json } from "./json.ts";
import type { Recogniser } from "./recogniser.ts";
import { RECOGNISERS } from "./table.ts";

/** What a post says, and which recogniser knew it. */
export interface Recognition {
  message: Recognised | Refusal;
  /** A recogniser's name. */
  sender: string;
}

/** Reads a post by the first recogniser that knows it. */
export function recognise(post: ParsedPost): Recognition {
  const recogniser = find(post);
  const draft = draftOf(recogniser, post);
  if (draft instanceof Refusal) return { message: draft, sender: recogniser.name };
  const message = finishMessage(draft) ?? (post.json && finishMessage(json.toDraft(post)));
  return { message: message ?? new Refusal("empty_content"), sender: recogniser.name };
}

function find(post: ParsedPost): Recogniser {
  if (post.json !== null && isOwnForm(post.json)) return content;
  return RECOGNISERS.find((candidate) => candidate.recognises(post)) ?? json;
}

/** A mistake of a recogniser's shows the payload as it is instead of losing it. */
function draftOf(recogniser: Recogniser, post: ParsedPost): Draft | Refusal {
  try {
    return recogniser.toDraft(post);
  } catch (error) {
    log().error({ err: error, recogniser: recogniser.name }, "a recogniser failed");
    return json.toDraft(post);
  }
}
