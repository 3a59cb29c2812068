import { link, words } from "../../markdown/write.ts";
import type { Draft } from "../../message/draft.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { has, textAt, toObject, toText } from "../../payload/read.ts";
import { pageOfAddress, shortSha } from "../forge/text.ts";
import { textCard } from "../forge/text-card.ts";
import { done, numbered, sentence, type Tell } from "./phrase.ts";

/** A comment that was made, changed or removed. */
function commented(payload: JsonObject, thing: string, title = ""): Draft {
  const comment = toObject(payload.comment);
  const url = toText(comment.html_url);
  const isNew = payload.action === "created" || payload.action === undefined;
  const verb = isNew ? link("commented", url) : words(done(payload), "a", link("comment", url));
  return {
    content: sentence(payload, verb, "on", thing),
    cards:
      payload.action === "deleted"
        ? []
        : [textCard(comment.body, title === "" ? {} : { title, url })],
  };
}

/** A comment on an issue or on a pull request, which GitHub calls an issue as well. */
export const issueComment: Tell = (payload) => {
  const issue = toObject(payload.issue);
  const isPull = payload.is_pull === true || has(toObject(issue.pull_request), "html_url");
  return commented(payload, numbered(isPull ? "pull request" : "issue", issue));
};

/** A comment on a line of a pull request; the file is the card's title. */
export const reviewComment: Tell = (payload) => {
  const { path, line, original_line } = toObject(payload.comment);
  const place = [toText(path), toText(line ?? original_line)].filter(Boolean).join(":");
  return commented(payload, numbered("pull request", payload.pull_request), place);
};

export const discussionComment: Tell = (payload) =>
  commented(payload, numbered("discussion", payload.discussion));

/** A comment on a commit, which has a page at the comment's address only. */
export const commitComment: Tell = (payload) => {
  const sha = textAt(payload.comment, "commit_id");
  const url = pageOfAddress(textAt(payload.comment, "html_url"));
  const thing = sha === "" ? "a commit" : `commit ${link(shortSha(sha), url)}`;
  return commented(payload, thing, textAt(payload.comment, "path"));
};
