import { bold, escapeMarkdown, link, paragraphs, quote, words } from "../markdown/write.ts";
import { change } from "../message/change.ts";
import type { Draft } from "../message/draft.ts";
import type { JsonObject } from "../parsed-post.ts";
import { keyWords } from "../payload/label.ts";
import { plain } from "../payload/plain.ts";
import { at, firstText, has, isObject, textAt, toObject, toText } from "../payload/read.ts";
import type { Recogniser } from "./recogniser.ts";

const MAX_TEXT = 1_000;
const PAST: Readonly<Record<string, string>> = {
  create: "created",
  update: "updated",
  delete: "deleted",
  add: "added",
  remove: "removed",
  move: "moved",
  copy: "copied",
};

/**
 * Trello's webhooks: `{"action": {"type", "data", "memberCreator"}, "model"}`. Source: Trello's REST API
 * documentation, "Webhooks" and "Action types".
 */
export const trello: Recogniser = {
  name: "Trello",
  recognises: ({ json }) =>
    has(json, "model") &&
    typeof at(json, "action", "type") === "string" &&
    isObject(at(json, "action", "data")),
  toDraft: ({ json }) => read(json ?? {}),
};

function read(json: JsonObject): Draft {
  const action = toObject(json.action);
  const data = toObject(action.data);
  const type = toText(action.type);
  const who = bold(
    firstText(at(action, "memberCreator", "fullName"), at(action, "memberCreator", "username")),
  );
  const board = link(
    firstText(at(data, "board", "name"), at(json, "model", "name")),
    firstText(at(json, "model", "url"), shortUrl("b", textAt(data, "board", "shortLink"))),
  );
  const comment = type.includes("omment") ? quote(plain(textAt(data, "text"), MAX_TEXT)) : "";
  return {
    event: type.toLowerCase(),
    deliveryId: toText(action.id),
    content: paragraphs(
      words(who || "Somebody", doing(type, data), thing(data), board && `on ${board}`),
      comment,
      changes(data),
    ),
  };
}

const shortUrl = (kind: string, id: string): string =>
  id === "" ? "" : `https://trello.com/${kind}/${id}`;

/** `addMemberToCard` as "added member to card". */
function doing(type: string, data: JsonObject): string {
  if (type === "commentCard") return "commented on";
  const closed = at(data, "card", "closed");
  if (type === "updateCard" && isObject(data.listAfter)) return "moved card";
  if (type === "updateCard" && typeof at(data, "old", "closed") === "boolean") {
    return closed === true ? "archived card" : "reopened card";
  }
  const [verb = "", ...rest] = keyWords(type).map((word) => word.toLowerCase());
  return [PAST[verb] ?? verb, ...rest].join(" ");
}

/** The card that it happened to, else the list or the checklist. */
function thing(data: JsonObject): string {
  const card = firstText(at(data, "card", "name"));
  if (card !== "") return link(card, shortUrl("c", textAt(data, "card", "shortLink")));
  return bold(firstText(at(data, "list", "name"), at(data, "checklist", "name")));
}

function changes(data: JsonObject): string {
  const [before, after] = [textAt(data, "listBefore", "name"), textAt(data, "listAfter", "name")];
  if (before !== "" || after !== "") return change("List", before, after);
  if (has(toObject(data.old), "name")) {
    return change("Name", textAt(data, "old", "name"), textAt(data, "card", "name"));
  }
  const item = textAt(data, "checkItem", "name");
  const state = textAt(data, "checkItem", "state");
  return item === "" ? "" : `${escapeMarkdown(item)}${state && `: ${escapeMarkdown(state)}`}`;
}
