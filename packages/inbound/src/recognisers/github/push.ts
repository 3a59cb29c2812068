import { code, words } from "../../markdown/write.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { firstText, textAt, toNumber, toObjects, toText } from "../../payload/read.ts";
import { type Commit, commitsLink, listCommits } from "../forge/commits.ts";
import { isNoCommit, isTag, nameOfRef } from "../forge/text.ts";
import { type Tell, where, who } from "./phrase.ts";

const toCommit = (commit: JsonObject): Commit => ({
  sha: toText(commit.id),
  url: toText(commit.url),
  message: toText(commit.message),
  author: firstText(textAt(commit.author, "name"), textAt(commit.author, "username")),
});

/** Commits, a branch or a tag that was pushed; Gitea says by zeros alone that a ref is new or gone. */
export const push: Tell = (payload) => {
  const commits = toObjects(payload.commits);
  const total = Math.max(toNumber(payload.total_commits) ?? 0, commits.length);
  return {
    content: words(who(payload), predicate(payload, total), where(payload)),
    cards: total === 0 ? [] : [{ text: listCommits(commits, toCommit, total) }],
  };
};

function predicate(payload: JsonObject, total: number): string {
  const { ref, created, deleted, forced, before, after } = payload;
  const kind = isTag(toText(ref)) ? "tag" : "branch";
  const name = code(nameOfRef(toText(ref)));
  const isNew = created === true || isNoCommit(toText(before));
  if (deleted === true || isNoCommit(toText(after))) return words("deleted the", kind, name);
  if (isNew && (total === 0 || kind === "tag")) return words("created the", kind, name);
  const verb = forced === true ? "force-pushed" : "pushed";
  const url = firstText(payload.compare, payload.compare_url);
  const what = total > 0 && commitsLink(total, url);
  return words(verb, what, "to the", isNew && "new", kind, name);
}

/** A branch or tag that came or went. */
export const refChange =
  (verb: string): Tell =>
  (payload) => ({
    content: words(
      who(payload),
      `${verb} the`,
      toText(payload.ref_type) === "tag" ? "tag" : "branch",
      code(nameOfRef(toText(payload.ref))),
      where(payload),
    ),
  });
