import { bold, escapeMarkdown, lines, paragraphs, quote, words } from "../../markdown/write.ts";
import { change } from "../../message/change.ts";
import type { Draft } from "../../message/draft.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { toLabel } from "../../payload/label.ts";
import {
  at,
  firstText,
  isObject,
  textAt,
  toObject,
  toObjects,
  toText,
} from "../../payload/read.ts";
import { describe } from "../json/describe.ts";
import type { Recogniser } from "../recogniser.ts";
import { excerpt, issueCard, issueLink, userName } from "./issue.ts";

/** What an event without an issue can be about. */
const THINGS = ["version", "sprint", "project", "board", "attachment", "user"];
const EVENT = /^(?:jira:)?[a-z]+_[a-z_]+$/;

/**
 * Jira's webhooks: `{"webhookEvent": "jira:issue_updated", "timestamp", "user", "issue", "changelog"}`.
 * Source: Atlassian's developer documentation, "Webhooks" of Jira Cloud and Data Center.
 */
export const jira: Recogniser = {
  name: "Jira",
  recognises: ({ json }) => json !== null && EVENT.test(toText(json.webhookEvent)),
  toDraft: ({ json }) => read(json ?? {}),
};

function read(json: JsonObject): Draft {
  const event = toText(json.webhookEvent).toLowerCase();
  const [, what = "", happened = ""] = /^(?:jira:)?(.+)_(\w+)$/.exec(event) ?? [];
  if (what === "comment") return { event, content: comment(json, happened) };
  if (isObject(json.issue) && what === "issue") return { event, ...issue(json, happened) };
  return { ...other(json, what, happened), event };
}

function issue(json: JsonObject, happened: string): Draft {
  const subject = toObject(json.issue);
  const line = words(userName(actor(json)), happened, issueLink(subject));
  if (happened === "created") return { content: line, cards: [issueCard(subject)] };
  const changes = toObjects(at(json, "changelog", "items")).map((item) =>
    textAt(item, "field") === "description"
      ? "**Description** edited"
      : change(
          toLabel(textAt(item, "field")),
          firstText(textAt(item, "fromString"), item.from),
          firstText(textAt(item, "toString"), item.to),
        ),
  );
  const said = quote(excerpt(at(json, "comment", "body")));
  return { content: paragraphs(lines(line, ...changes), said) };
}

function comment(json: JsonObject, happened: string): string {
  const subject = toObject(json.issue);
  const author = textAt(
    json,
    "comment",
    happened === "updated" ? "updateAuthor" : "author",
    "displayName",
  );
  const did = happened === "created" ? "commented on" : `${happened} a comment on`;
  const on = isObject(json.issue) ? issueLink(subject) : "an issue";
  return paragraphs(words(userName(author), did, on), quote(excerpt(at(json, "comment", "body"))));
}

/** A version, a sprint, a worklog…: who did what to the thing of that name, if anybody is named. */
function other(json: JsonObject, what: string, happened: string): Draft {
  const thing = THINGS.map((key) => toObject(json[key])).find((found) => textAt(found, "name"));
  const named = isObject(json.issue)
    ? issueLink(json.issue)
    : escapeMarkdown(textAt(thing, "name"));
  const kind = what.replaceAll("_", " ");
  const who = bold(actor(json));
  const line =
    who === "" ? words(toLabel(kind), named, happened) : words(who, happened, kind, named);
  if (named !== "") return { content: line };
  const { webhookEvent: _, timestamp: __, user: ___, ...rest } = json;
  return describe(rest, line);
}

const actor = (json: JsonObject): string =>
  firstText(
    at(json, "user", "displayName"),
    at(json, "user", "name"),
    at(json, "worklog", "author", "displayName"),
    at(json, "attachment", "author", "displayName"),
  );
