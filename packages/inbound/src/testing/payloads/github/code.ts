import type { JsonObject } from "../../../parsed-post.ts";
import type { Sample } from "../sample.ts";
import { A, B, comment, page, sample } from "./base.ts";

const ZERO = "0".repeat(40);
const commit = (n: number) => ({
  id: B.replace("b1", `c${n % 10}`),
  message: `Mend *part* ${n}\n\nIt was broken.`,
  url: page(`commit/${n}`),
  author: { name: "Ada Lovelace", email: "ada@example.com", username: "ada" },
});
const push = (what: string, json: JsonObject) =>
  sample("push", what, {
    ref: "refs/heads/main",
    before: A,
    after: B,
    created: false,
    deleted: false,
    forced: false,
    compare: page("compare/a1b2c3d...b1b2c3d"),
    commits: [],
    head_commit: null,
    pusher: { name: "ada", email: "ada@example.com" },
    ...json,
  });

export const codePayloads: Sample[] = [
  push("commits", { commits: [commit(1), commit(2)] }),
  push("many commits by force", {
    forced: true,
    commits: Array.from({ length: 20 }, (_, n) => commit(n)),
  }),
  push("a new branch with a commit", { created: true, before: ZERO, commits: [commit(1)] }),
  push("a new tag", { ref: "refs/tags/v1", created: true, before: ZERO }),
  push("a branch's end", { ref: "refs/heads/old", deleted: true, after: ZERO }),
  sample("create", "a branch", { ref: "tabs", ref_type: "branch", master_branch: "main" }),
  sample("delete", "a tag", { ref: "v0", ref_type: "tag", pusher_type: "user" }),
  sample("commit_comment", "on a commit", {
    action: "created",
    comment: { ...comment, html_url: page(`commit/${A}#c9`), commit_id: A },
  }),
];
