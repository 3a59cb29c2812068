import { code, escapeMarkdown, link, words } from "../../markdown/write.ts";
import type { Draft } from "../../message/draft.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { at, firstText, isObject, textAt, toText } from "../../payload/read.ts";
import { inWords, withArticle } from "../forge/text.ts";

/** Says what one event is about. The event's name is added elsewhere. */
export type Tell = (payload: JsonObject) => Draft;

/** A user, repository, team, label or the like by its name, with a link where it has a page; empty for none. */
export function named(thing: unknown): string {
  if (!isObject(thing)) return code(toText(thing));
  const { login, full_name, title, name, slug, html_url } = thing;
  const text = firstText(login, full_name, title, name, slug);
  if (text === "") return "";
  return html_url || login ? link(text, toText(html_url)) : code(text);
}

/** Who caused it. */
export const who = ({ sender, pusher }: JsonObject): string =>
  named(sender) ||
  escapeMarkdown(firstText(textAt(pusher, "login"), textAt(pusher, "name"))) ||
  "Somebody";

/** `in octo/repository`, or in the organization. */
export function where({ repository, organization }: JsonObject): string {
  const name = named(repository) || named(organization);
  return name && `in ${name}`;
}

/** An issue or the like by its number and title. */
export function numbered(noun: string, thing: unknown): string {
  const number = textAt(thing, "number");
  const label = words(number && `#${number}`, textAt(thing, "title"));
  return label === "" ? withArticle(noun) : `${noun} ${link(label, textAt(thing, "html_url"))}`;
}

/** Actions that aren't in the past tense, or take more words. */
const DONE: ReadonlyMap<string, string> = new Map([
  ["auto_dismissed", "dismissed automatically"],
  ["auto_reopened", "reopened automatically"],
  ["closed_by_user", "closed by a user"],
  ["create", "created"],
  ["dismiss", "dismissed"],
  ["reopened_by_user", "reopened by a user"],
  ["resolve", "resolved"],
  ["suspend", "suspended"],
  ["unresolved", "reopened"],
  ["unsuspend", "resumed"],
]);

/** What was done, in the past tense. */
export function done({ action }: JsonObject): string {
  const word = toText(action);
  return DONE.get(word) ?? (escapeMarkdown(inWords(word)) || "updated");
}

/**
 * A template with its `{keys}` filled in: by `parts`, else by what stands in the payload under that key, or
 * path with dots, see {@link named}.
 */
export const fill = (
  template: string,
  payload: JsonObject,
  parts: Readonly<Record<string, string>> = {},
): string =>
  template.replace(/\{([\w.]+)\}/g, (_, key: string) => {
    const path = key.split(".");
    return parts[key] || named(at(payload, ...path)) || withArticle(inWords(path.at(-1) ?? key));
  });

/** Who did what, and where. */
export const sentence = (payload: JsonObject, ...predicate: readonly string[]): string =>
  words(who(payload), ...predicate, where(payload));
