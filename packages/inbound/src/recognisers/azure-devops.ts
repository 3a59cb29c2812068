import { escapeMarkdown } from "../markdown/write.ts";
import type { Draft } from "../message/draft.ts";
import type { JsonObject } from "../parsed-post.ts";
import { at, has, isObject, textAt, toText } from "../payload/read.ts";
import { toTime } from "../payload/time.ts";
import { describe } from "./json/describe.ts";
import type { Recogniser } from "./recogniser.ts";

/**
 * Azure DevOps' service hooks: `{"eventType": "git.push", "publisherId", "message": {"markdown"},
 * "detailedMessage", "resource"}`. Source: Microsoft's "Service hooks events".
 */
export const azureDevOps: Recogniser = {
  name: "Azure DevOps",
  recognises: ({ json }) =>
    has(json, "eventType", "publisherId") &&
    (isObject(at(json, "message")) || isObject(at(json, "resource"))),
  toDraft: ({ json }) => read(json ?? {}),
};

/** A message in its own Markdown; an administrator may have switched that, or all messages, off. */
function messageOf(json: JsonObject, key: string): string {
  const markdown = textAt(json, key, "markdown") || escapeMarkdown(textAt(json, key, "text"));
  return markdown.replace(/\r\n?/g, "\n").trim();
}

function read(json: JsonObject): Draft {
  const message = messageOf(json, "message");
  const detailed = messageOf(json, "detailedMessage");
  const known = { event: toText(json.eventType).toLowerCase(), deliveryId: toText(json.id) };
  if (message === "" && detailed === "") return { ...describe(json), ...known };
  const text = detailed === message ? "" : detailed;
  const card = { text, time: toTime(json.createdDate) };
  return { ...known, content: message, cards: text === "" ? [] : [card] };
}
