import type { JsonObject } from "../../../parsed-post.ts";
import type { Sample } from "../sample.ts";
import { A, about, commit, HOME, request } from "./base.ts";

const merge = (
  action: string,
  json: JsonObject = {},
  more: JsonObject = {},
  what = action,
): Sample =>
  about("Merge Request Hook", "merge_request", what, {
    object_attributes: { ...request, action, ...json },
    ...more,
  });
const issue = {
  iid: 3,
  title: "Tabs fail",
  description: "See.",
  url: `${HOME}/-/issues/3`,
  type: "Issue",
};
const note = (type: string, json: JsonObject): Sample =>
  about("Note Hook", "note", type, {
    object_attributes: {
      note: "I **agree**.",
      noteable_type: type,
      action: "create",
      url: `${HOME}/-/thing/3#note_9`,
    },
    ...json,
  });

export const issuesPayloads: Sample[] = [
  about("Issue Hook", "issue", "open", {
    object_attributes: { ...issue, action: "open" },
    labels: [{ title: "bug" }],
    assignees: [{ name: "Bob" }],
  }),
  about("Confidential Issue Hook", "issue", "update", {
    event_type: "confidential_issue",
    object_attributes: { ...issue, action: "update" },
    changes: { labels: {}, updated_at: {} },
  }),
  note("Commit", { commit }),
  note("MergeRequest", { merge_request: request }),
  note("Issue", { issue: { iid: 3, title: "Tabs fail" } }),
  note("Snippet", { snippet: { id: 1, title: "Try", url: `${HOME}/-/snippets/1` } }),
  merge("open", {}, { labels: [{ title: "bug" }], reviewers: [{ name: "Bob" }] }),
  merge("update", { oldrev: A }, {}, "commits"),
  merge(
    "update",
    { draft: false },
    { changes: { draft: { previous: true, current: false } } },
    "ready",
  ),
  merge("update", {}, { changes: { title: {}, updated_at: {} } }),
  merge("approved"),
  merge("unapproved"),
  merge("merge"),
  merge("close"),
  merge("reopen"),
];
