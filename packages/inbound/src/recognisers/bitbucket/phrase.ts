import { code, escapeMarkdown, link, words } from "../../markdown/write.ts";
import type { Draft } from "../../message/draft.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { at, firstText, textAt, toList, toObject, toText } from "../../payload/read.ts";

export type Tell = (payload: JsonObject, event: string) => Draft;

/** A thing's page: the cloud has one `html` link, the data center a list under `self`. */
export const pageOf = (thing: unknown): string =>
  firstText(
    textAt(thing, "links", "html", "href"),
    textAt(toList(at(thing, "links", "self"))[0], "href"),
  );

export const nameOfUser = (user: unknown): string =>
  firstText(
    textAt(user, "display_name"),
    textAt(user, "displayName"),
    textAt(user, "nickname"),
    textAt(user, "username"),
    textAt(user, "name"),
  );

/** A user with a link to their page; empty for none. */
export const user = (person: unknown): string => {
  const name = nameOfUser(person);
  return name === "" ? "" : link(name, pageOf(person));
};

export const who = ({ actor }: JsonObject): string => user(actor) || "Somebody";

export const pullOf = ({ pullrequest, pullRequest }: JsonObject): JsonObject =>
  toObject(pullrequest ?? pullRequest);

const repositoryOf = (payload: JsonObject): JsonObject =>
  toObject(payload.repository ?? at(pullOf(payload), "toRef", "repository"));

/** `team/repository`, at the data center by the project's key. */
export function repository(payload: JsonObject): string {
  const thing = repositoryOf(payload);
  const key = textAt(thing, "project", "key");
  const slug = firstText(thing.slug, thing.name);
  const name = firstText(thing.full_name, key && slug && `${key}/${slug}`, slug);
  return name === "" ? "" : link(name, pageOf(thing));
}

/** The repository's address without what the data center has behind it. */
export const addressOf = (payload: JsonObject): string =>
  pageOf(repositoryOf(payload)).replace(/\/browse\/?$/, "");

export const where = (payload: JsonObject): string => {
  const name = repository(payload);
  return name && `in ${name}`;
};

/** A pull request by its number and title. */
export function pullRequest(payload: JsonObject): string {
  const pull = pullOf(payload);
  const label = words(pull.id ? `#${toText(pull.id)}` : "", toText(pull.title));
  return label === "" ? "a pull request" : `pull request ${link(label, pageOf(pull))}`;
}

/** An issue by its number and title. */
export function issue(payload: JsonObject): string {
  const { id, title } = toObject(payload.issue);
  const label = words(id ? `#${toText(id)}` : "", toText(title));
  return label === "" ? "an issue" : `issue ${link(label, pageOf(payload.issue))}`;
}

/** From which branch into which. */
export function branches(pull: JsonObject): string {
  const source = firstText(
    textAt(pull, "source", "branch", "name"),
    textAt(pull, "fromRef", "displayId"),
  );
  const target = targetOf(pull);
  return words(code(source), source && target && "→", code(target));
}

export const targetOf = (pull: JsonObject): string =>
  firstText(textAt(pull, "destination", "branch", "name"), textAt(pull, "toRef", "displayId"));

/** A comment's Markdown; the data center has it as plain `text`. */
export const commentText = (comment: unknown): string =>
  firstText(textAt(comment, "content", "raw"), textAt(comment, "text"));

export const plain = (text: unknown): string => escapeMarkdown(toText(text));
