import {
  bold,
  escapeMarkdown,
  lines,
  link,
  paragraphs,
  quote,
  words,
} from "../../markdown/write.ts";
import type { CardDraft, Draft } from "../../message/draft.ts";
import { shortFields } from "../../message/short-fields.ts";
import { shortenMarkdown } from "../../message/shorten.ts";
import type { JsonObject, ParsedPost } from "../../parsed-post.ts";
import { keyWords, toLabel } from "../../payload/label.ts";
import {
  at,
  firstText,
  has,
  isObject,
  textAt,
  toObject,
  toObjects,
  toText,
} from "../../payload/read.ts";
import type { Recogniser } from "../recogniser.ts";
import { changes } from "./changes.ts";

const MAX_TEXT = 1_000;
const PAST: Readonly<Record<string, string>> = {
  create: "created",
  update: "updated",
  remove: "removed",
  restore: "restored",
};

/**
 * Linear's webhooks: the headers `Linear-Event` and `Linear-Delivery`, or `{"action", "type", "data",
 * "organizationId", "webhookTimestamp"}`. Texts are Markdown. Source: Linear's developer documentation,
 * "Webhooks".
 */
export const linear: Recogniser = {
  name: "Linear",
  recognises: ({ header, json }: ParsedPost) =>
    json !== null &&
    (header("linear-event") !== null ||
      header("linear-delivery") !== null ||
      (has(json, "action", "type", "organizationId", "webhookTimestamp") && isObject(json.data))),
  toDraft: ({ json, header }) => read(json ?? {}, header("linear-event") ?? ""),
};

function read(json: JsonObject, kind: string): Draft {
  const type = toText(json.type) || kind;
  const action = toText(json.action);
  const data = toObject(json.data);
  const who = bold(
    firstText(at(json, "actor", "name"), at(data, "user", "name"), at(data, "creator", "name")),
  );
  const did = type === "Comment" && action === "create" ? "commented on" : doing(type, action);
  const line = words(who, who === "" ? capitalised(did) : did, subject(type, json, data));
  const event = [type, action].filter(Boolean).join(".").toLowerCase();
  return { event, ...body(type, action, json, data, line) };
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const doing = (type: string, action: string): string =>
  words(PAST[action] ?? action.toLowerCase(), keyWords(type).join(" ").toLowerCase());

/** What it happened to, as a link. */
function subject(type: string, json: JsonObject, data: JsonObject): string {
  const about = ["issue", "project", "document", "initiative", "projectUpdate"]
    .map((key) => toObject(data[key]))
    .find((found) => firstText(found.title, found.name) !== "");
  const thing = type === "Issue" || about === undefined ? data : about;
  const title = firstText(thing.title, thing.name, thing.emoji, thing.number);
  return link(words(toText(thing.identifier), title), firstText(json.url, data.url, thing.url));
}

function body(
  type: string,
  action: string,
  json: JsonObject,
  data: JsonObject,
  line: string,
): Draft {
  const said = quote(shortenMarkdown(toText(data.body), MAX_TEXT));
  if (action === "update") return { content: paragraphs(lines(line, ...changes(json)), said) };
  if (type === "Issue" && action === "create") return { content: line, cards: [issueCard(data)] };
  const health = data.health ? toLabel(toText(data.health)) : "";
  return {
    content: paragraphs(lines(line, health && `**Health**: ${escapeMarkdown(health)}`), said),
  };
}

const issueCard = (data: JsonObject): CardDraft => ({
  text: shortenMarkdown(toText(data.description), MAX_TEXT),
  fields: shortFields({
    State: textAt(data, "state", "name"),
    Priority: toText(data.priorityLabel),
    Assignee: textAt(data, "assignee", "name"),
    Labels: toObjects(data.labels)
      .map(({ name }) => toText(name))
      .join(", "),
  }),
  footer: firstText(at(data, "project", "name"), at(data, "team", "name")),
});
