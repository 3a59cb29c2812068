import { words } from "../markdown/write.ts";
import { COLORS } from "../message/card.ts";
import type { Draft } from "../message/draft.ts";
import type { JsonObject } from "../parsed-post.ts";
import { firstText, textAt } from "../payload/read.ts";
import { textCard } from "./forge/text-card.ts";
import { nameEvent, tell } from "./github/events.ts";
import { numbered, sentence } from "./github/phrase.ts";
import { eventOf } from "./github/shape.ts";
import type { Recogniser } from "./recogniser.ts";

/** Reviews, which are events of their own here; the review has a type and a content. */
const REVIEWS: ReadonlyMap<string, { says: string; color: string }> = new Map([
  ["pull_request_approved", { says: "approved", color: COLORS.good }],
  ["pull_request_rejected", { says: "requested changes to", color: COLORS.warning }],
  ["pull_request_comment", { says: "reviewed", color: COLORS.info }],
]);

function draftOf(event: string, payload: JsonObject): Draft {
  const review = REVIEWS.get(event);
  if (review === undefined) return tell(event, payload);
  const pull = numbered("pull request", payload.pull_request);
  return {
    content: sentence(payload, words(review.says, pull)),
    cards: [textCard(textAt(payload, "review", "content"), { color: review.color })],
  };
}

const relative = (name: string, header: string): Recogniser => ({
  name,
  recognises: (post) => post.json !== null && post.header(header) !== null,
  toDraft: (post) => {
    const payload = post.json ?? {};
    const event = firstText(post.header(header)?.trim().toLowerCase(), eventOf(payload));
    return { ...draftOf(event, payload), event: nameEvent(event, payload) };
  },
});

/**
 * Gitea and its relatives, each by the header of its own. Their payloads are GitHub's with fewer keys and some
 * of their own. Shapes: "Webhooks" of Gitea's documentation and the payload types of its source.
 */
export const gitea = relative("Gitea", "x-gitea-event");
/** See {@link gitea}. */
export const forgejo = relative("Forgejo", "x-forgejo-event");
/** See {@link gitea}. */
export const gogs = relative("Gogs", "x-gogs-event");
