import { code, link, words } from "../../markdown/write.ts";
import { COLORS } from "../../message/card.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { has, textAt, toObject, toObjects, toText } from "../../payload/read.ts";
import { inWords, pageOfAddress, shortSha, subjectOf } from "../forge/text.ts";
import { textCard } from "../forge/text-card.ts";
import { changed, done, numbered, sentence, type Tell } from "./phrase.ts";

const names = (list: unknown): string =>
  toObjects(list)
    .map(({ title, name }) => code(toText(title ?? name)))
    .join(", ");

/** An issue or another kind of work item. */
export const issue: Tell = (payload) => {
  const item = toObject(payload.object_attributes);
  const { action, type } = item;
  const noun = inWords(toText(type)).toLowerCase() || "issue";
  const fields = [
    { name: "Labels", value: names(payload.labels), isShort: true },
    { name: "Assignees", value: names(payload.assignees), isShort: true },
  ];
  return {
    content: sentence(
      payload,
      done(action),
      numbered(noun, "#", item),
      action === "update" ? changed(payload) : "",
    ),
    cards: action === "open" ? [textCard(item.description, { fields })] : [],
  };
};

function mergeRequestVerb(payload: JsonObject, item: JsonObject): string {
  if (item.action !== "update") return done(item.action);
  if (has(item, "oldrev")) return "pushed to";
  const draft = toObject(toObject(payload.changes).draft).current;
  if (draft === true) return "turned into a draft:";
  return draft === false ? "marked as ready:" : "updated";
}

export const mergeRequest: Tell = (payload) => {
  const item = toObject(payload.object_attributes);
  const verb = mergeRequestVerb(payload, item);
  const [source, target] = [code(toText(item.source_branch)), code(toText(item.target_branch))];
  const fields = [
    { name: "Branch", value: words(source, source && target && "→", target), isShort: true },
    { name: "Labels", value: names(payload.labels), isShort: true },
    { name: "Reviewers", value: names(payload.reviewers), isShort: true },
  ];
  const noun = item.draft === true ? "draft merge request" : "merge request";
  return {
    content: sentence(
      payload,
      verb,
      numbered(noun, "!", item),
      item.action === "merge" && target !== "" ? `into ${target}` : "",
      verb === "updated" ? changed(payload) : "",
    ),
    cards:
      item.action === "open" ? [textCard(item.description, { color: COLORS.good, fields })] : [],
  };
};

/** What a comment is on; some have no address but the comment's. */
function noteTarget(payload: JsonObject, page: string): string {
  const { commit, merge_request, issue: on, snippet } = payload;
  const urlOf = (thing: unknown) => textAt(thing, "url") || page;
  if (has(toObject(merge_request), "iid")) {
    return numbered("merge request", "!", toObject(merge_request), urlOf(merge_request));
  }
  if (has(toObject(on), "iid")) return numbered("issue", "#", toObject(on), urlOf(on));
  if (has(toObject(snippet), "title")) {
    return numbered("snippet", "$", toObject(snippet), urlOf(snippet));
  }
  const sha = shortSha(textAt(commit, "id"));
  const title = subjectOf(textAt(commit, "message"));
  return sha === "" ? "something" : `commit ${link(words(sha, title), urlOf(commit))}`;
}

/** A comment on a commit, merge request, issue or snippet. */
export const note: Tell = (payload) => {
  const { url, action, note: body } = toObject(payload.object_attributes);
  const address = toText(url);
  const verb =
    action === "update" ? `updated a ${link("comment", address)}` : link("commented", address);
  return {
    content: sentence(payload, verb, "on", noteTarget(payload, pageOfAddress(address))),
    cards: [textCard(body)],
  };
};
