import { discordToMarkdown } from "../../markdown/discord.ts";
import { bold, paragraphs } from "../../markdown/write.ts";
import type { Draft } from "../../message/draft.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { firstText, isObject, toObjects, toText } from "../../payload/read.ts";
import type { Recogniser } from "../recogniser.ts";
import { writeComponents } from "./components.ts";
import { embedCard } from "./embed.ts";
import { writePoll } from "./poll.ts";

/** Keys that Tidings' own form doesn't have. */
const OWN_KEYS =
  `embeds avatar_url tts allowed_mentions components poll flags thread_name applied_tags
  attachments`.split(/\s+/);

const EMBED_KEYS =
  `title description url color fields author footer image thumbnail timestamp video provider`.split(
    /\s+/,
  );

/**
 * Discord's webhooks, and whoever writes as to one, such as Alertmanager, whose `content` is often empty;
 * Discord's page "Webhook resource", execute webhook. What it may mention and in which thread is not asked.
 */
export const discord: Recogniser = {
  name: "Discord",
  recognises: ({ json }) => json !== null && isDiscord(json),
  toDraft: ({ json }) => draft(json ?? {}),
};

function isDiscord(json: JsonObject): boolean {
  if (toObjects(json.embeds).some(isEmbed)) return true;
  if (isObject(json.poll) && isObject(json.poll.question)) return true;
  if (toObjects(json.components).some(({ type }) => typeof type === "number")) return true;
  return typeof json.content === "string" && OWN_KEYS.some((key) => Object.hasOwn(json, key));
}

const isEmbed = (embed: JsonObject): boolean => EMBED_KEYS.some((key) => Object.hasOwn(embed, key));

const draft = (json: JsonObject): Draft => ({
  content: paragraphs(
    bold(toText(json.thread_name)),
    discordToMarkdown(toText(json.content)),
    writePoll(json.poll),
    writeComponents(json.components),
  ),
  cards: toObjects(json.embeds).map(embedCard),
  senderName: toText(json.username),
  threadId: firstText(json.thread_id, json.parent_id),
});
