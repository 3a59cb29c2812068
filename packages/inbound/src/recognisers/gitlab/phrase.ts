import { code, escapeMarkdown, link, words } from "../../markdown/write.ts";
import type { Draft } from "../../message/draft.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { firstText, textAt, toText } from "../../payload/read.ts";
import { inWords, withArticle } from "../forge/text.ts";

/** Says what one kind of event is about, and its particulars for filters: the action, the status. */
export type Tell = (payload: JsonObject) => Draft;

/** Who caused it; GitLab has no address of a user's page in most events. */
export const who = (payload: JsonObject): string =>
  escapeMarkdown(
    firstText(
      textAt(payload, "user", "name"),
      textAt(payload, "user", "username"),
      payload.user_name,
      payload.user_username,
    ),
  ) || "Somebody";

/** `in group/project`, or in the group. */
export function where(payload: JsonObject): string {
  const { project, group } = payload;
  const name = firstText(
    textAt(project, "path_with_namespace"),
    textAt(project, "name"),
    payload.path_with_namespace,
    payload.project_name,
    textAt(group, "full_path"),
    textAt(group, "group_name"),
    payload.group_name,
  );
  return name && `in ${link(name, textAt(project, "web_url"))}`;
}

/** Who did what, and where. */
export const sentence = (payload: JsonObject, ...predicate: readonly string[]): string =>
  words(who(payload), ...predicate, where(payload));

/** An issue (`#1 Title`), a merge request (`!1 Title`) or the like. */
export function numbered(noun: string, mark: string, thing: JsonObject, url = thing.url): string {
  const number = toText(thing.iid);
  const label = words(number && mark + number, toText(thing.title));
  return label === "" ? withArticle(noun) : `${noun} ${link(label, toText(url))}`;
}

/** What was done, in the past tense. */
const DONE: ReadonlyMap<string, string> = new Map([
  ["approval", "approved"],
  ["award", "added"],
  ["close", "closed"],
  ["create", "created"],
  ["delete", "deleted"],
  ["merge", "merged"],
  ["open", "opened"],
  ["reopen", "reopened"],
  ["revoke", "removed"],
  ["unapproval", "took back an approval of"],
  ["unapproved", "took back the approval of"],
  ["update", "updated"],
]);

export const done = (action: unknown): string =>
  DONE.get(toText(action)) ?? (escapeMarkdown(inWords(toText(action))) || "updated");

/** What changes with any other change, or is nothing to read about. */
const NOISE =
  /_at$|_by_id$|^(?:id|iid|author_id|position|merge_params|state_id|oldrev|description_html)$/;

/** What an update changed, such as `(labels, title)`. */
export function changed({ changes }: JsonObject): string {
  const keys = Object.keys(typeof changes === "object" && changes !== null ? changes : {});
  const told = keys.filter((key) => !NOISE.test(key)).slice(0, 5);
  return told.length === 0 ? "" : `(${told.map((key) => escapeMarkdown(inWords(key))).join(", ")})`;
}

/** A branch or a tag. */
export const ref = (payload: JsonObject): string => code(toText(payload.ref));
