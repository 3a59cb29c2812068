import type { Sample } from "../sample.ts";
import { comment, page, sample, user } from "./base.ts";

const issue = {
  number: 7,
  title: "Tabs <b>fail</b>",
  html_url: page("issues/7"),
  state: "open",
  state_reason: null,
  body: "1. Press tab",
  user: user("ada"),
  labels: [{ id: 3, name: "bug" }],
  assignees: [],
};
const discussion = {
  number: 5,
  title: "What next?",
  html_url: page("discussions/5"),
  body: "Say.",
};

export const issuesPayloads: Sample[] = [
  sample("issues", "opened", { action: "opened", issue }),
  sample("issues", "closed", {
    action: "closed",
    issue: { ...issue, state: "closed", state_reason: "not_planned" },
  }),
  sample("issues", "labelled", { action: "labeled", issue, label: { name: "bug" } }),
  sample("issues", "renamed", { action: "edited", issue, changes: { title: { from: "Tab_s" } } }),
  sample("issue_comment", "on an issue", { action: "created", issue, comment }),
  sample("issue_comment", "removed from a pull request", {
    action: "deleted",
    issue: { ...issue, pull_request: { html_url: page("pull/7") } },
    comment,
  }),
  sample("discussion", "created", { action: "created", discussion }),
  sample("discussion_comment", "created", { action: "created", discussion, comment }),
];
