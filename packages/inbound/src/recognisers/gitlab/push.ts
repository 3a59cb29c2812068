import { code, words } from "../../markdown/write.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { textAt, toNumber, toObjects, toText } from "../../payload/read.ts";
import { type Commit, commitsLink, listCommits } from "../forge/commits.ts";
import { isNoCommit, nameOfRef } from "../forge/text.ts";
import { sentence, type Tell } from "./phrase.ts";

const toCommit = (commit: JsonObject): Commit => ({
  sha: toText(commit.id),
  url: toText(commit.url),
  message: toText(commit.message),
  author: textAt(commit, "author", "name"),
});

/** Commits, or a branch or tag that came or went. GitLab sends the newest 20 commits and their number. */
export const push =
  (kind: string): Tell =>
  (payload) => {
    const commits = toObjects(payload.commits);
    const total = Math.max(toNumber(payload.total_commits_count) ?? 0, commits.length);
    const [before, after] = [toText(payload.before), toText(payload.after)];
    const name = code(nameOfRef(toText(payload.ref)));
    const isNew = isNoCommit(before);
    const isPush = total > 0 && kind !== "tag" && !isNoCommit(after);
    const url = `${textAt(payload, "project", "web_url")}/-/compare/${before}...${after}`;
    const pushed = words("pushed", commitsLink(total, isNew ? "" : url), "to the", isNew && "new");
    const verb = isNoCommit(after) ? "deleted the" : isNew ? "created the" : "pushed to the";
    return {
      content: sentence(payload, isPush ? pushed : verb, kind, name),
      cards: isPush ? [{ text: listCommits(commits, toCommit, total) }] : [],
    };
  };
