import { bold, link } from "../../markdown/write.ts";
import type { CardDraft } from "../../message/draft.ts";
import { shortFields } from "../../message/short-fields.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { plain } from "../../payload/plain.ts";
import { textAt, toText } from "../../payload/read.ts";

const MAX_TEXT = 1_000;

/** The page of an issue: its API address names the site, and any path that Jira lives under. */
export function issueUrl(issue: JsonObject): string {
  const [site, rest] = toText(issue.self).split("/rest/", 2);
  return rest === undefined ? "" : `${site}/browse/${encodeURIComponent(toText(issue.key))}`;
}

/** An issue's key and summary, as a link. */
export const issueLink = (issue: JsonObject): string =>
  link(`${toText(issue.key)} ${textAt(issue, "fields", "summary")}`, issueUrl(issue));

/** Jira's wiki markup as the plain text that it nearly is. */
export const excerpt = (text: unknown): string => plain(toText(text), MAX_TEXT);

/** What a new issue says. */
export const issueCard = (issue: JsonObject): CardDraft => ({
  text: excerpt(textAt(issue, "fields", "description")),
  fields: shortFields({
    Type: textAt(issue, "fields", "issuetype", "name"),
    Priority: textAt(issue, "fields", "priority", "name"),
    Status: textAt(issue, "fields", "status", "name"),
    Assignee: textAt(issue, "fields", "assignee", "displayName"),
  }),
  footer: textAt(issue, "fields", "project", "name"),
});

/** A user's name, in bold; "Somebody" for none. */
export const userName = (name: string): string => bold(name) || "Somebody";
