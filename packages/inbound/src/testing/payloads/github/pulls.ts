import type { Sample } from "../sample.ts";
import { A, B, comment, page, sample, user } from "./base.ts";

const pull = {
  number: 12,
  title: "Mend the `parser`",
  html_url: page("pull/12"),
  state: "open",
  draft: false,
  merged: false,
  body: "<!-- Thank you! -->\r\nIt **fails** on tabs.",
  user: user("ada"),
  head: { ref: "tabs", sha: B },
  base: { ref: "main", sha: A },
  labels: [{ id: 3, name: "bug", color: "ff0000" }],
  requested_reviewers: [user("bob")],
  additions: 10,
  deletions: 2,
  changed_files: 3,
};

export const pullsPayloads: Sample[] = [
  sample("pull_request", "opened", { action: "opened", number: 12, pull_request: pull }),
  sample("pull_request", "merged", {
    action: "closed",
    number: 12,
    pull_request: { ...pull, state: "closed", merged: true },
  }),
  sample("pull_request", "pushed to", {
    action: "synchronize",
    number: 12,
    before: A,
    after: B,
    pull_request: { ...pull, draft: true },
  }),
  sample("pull_request", "asked for a review", {
    action: "review_requested",
    pull_request: pull,
    requested_reviewer: user("bob"),
  }),
  sample("pull_request_review", "approved", {
    action: "submitted",
    pull_request: pull,
    review: { state: "approved", body: "Good.", html_url: page("pull/12#r1"), user: user("ada") },
  }),
  sample("pull_request_review_comment", "a line", {
    action: "created",
    pull_request: pull,
    comment: { ...comment, html_url: page("pull/12#d9"), path: "src/parser.ts", line: 10 },
  }),
];
