import { expect, it } from "vitest";
import { gitlabPayloads } from "../../testing/payloads/gitlab.ts";
import { messageOf } from "../../testing/payloads/message-of.ts";

it.each(
  Object.entries({
    "Issue Hook: open":
      "Ada Lovelace opened issue [\\#3 Tabs fail](<https://gitlab.example.com/octo/engine/-/issues/3>) in [octo/engine](<https://gitlab.example.com/octo/engine>)",
    "Confidential Issue Hook: update":
      "Ada Lovelace updated issue [\\#3 Tabs fail](<https://gitlab.example.com/octo/engine/-/issues/3>) (labels) in [octo/engine](<https://gitlab.example.com/octo/engine>)",
    "Note Hook: Commit":
      "Ada Lovelace [commented](<https://gitlab.example.com/octo/engine/-/thing/3#note_9>) on commit [b1b2c3d Mend tabs](<https://gitlab.example.com/octo/engine/-/commit/b1b2c3d4e5f60718293a4b5c6d7e8f9001122334>) in [octo/engine](<https://gitlab.example.com/octo/engine>)",
    "Note Hook: MergeRequest":
      "Ada Lovelace [commented](<https://gitlab.example.com/octo/engine/-/thing/3#note_9>) on merge request [!4 Tabs \\[all\\]](<https://gitlab.example.com/octo/engine/-/merge_requests/4>) in [octo/engine](<https://gitlab.example.com/octo/engine>)",
    "Note Hook: Issue":
      "Ada Lovelace [commented](<https://gitlab.example.com/octo/engine/-/thing/3#note_9>) on issue [\\#3 Tabs fail](<https://gitlab.example.com/octo/engine/-/thing/3>) in [octo/engine](<https://gitlab.example.com/octo/engine>)",
    "Note Hook: Snippet":
      "Ada Lovelace [commented](<https://gitlab.example.com/octo/engine/-/thing/3#note_9>) on snippet [Try](<https://gitlab.example.com/octo/engine/-/snippets/1>) in [octo/engine](<https://gitlab.example.com/octo/engine>)",
    "Merge Request Hook: open":
      "Ada Lovelace opened merge request [!4 Tabs \\[all\\]](<https://gitlab.example.com/octo/engine/-/merge_requests/4>) in [octo/engine](<https://gitlab.example.com/octo/engine>)",
    "Merge Request Hook: commits":
      "Ada Lovelace pushed to merge request [!4 Tabs \\[all\\]](<https://gitlab.example.com/octo/engine/-/merge_requests/4>) in [octo/engine](<https://gitlab.example.com/octo/engine>)",
    "Merge Request Hook: ready":
      "Ada Lovelace marked as ready: merge request [!4 Tabs \\[all\\]](<https://gitlab.example.com/octo/engine/-/merge_requests/4>) in [octo/engine](<https://gitlab.example.com/octo/engine>)",
    "Merge Request Hook: update":
      "Ada Lovelace updated merge request [!4 Tabs \\[all\\]](<https://gitlab.example.com/octo/engine/-/merge_requests/4>) (title) in [octo/engine](<https://gitlab.example.com/octo/engine>)",
    "Merge Request Hook: approved":
      "Ada Lovelace approved merge request [!4 Tabs \\[all\\]](<https://gitlab.example.com/octo/engine/-/merge_requests/4>) in [octo/engine](<https://gitlab.example.com/octo/engine>)",
    "Merge Request Hook: unapproved":
      "Ada Lovelace took back the approval of merge request [!4 Tabs \\[all\\]](<https://gitlab.example.com/octo/engine/-/merge_requests/4>) in [octo/engine](<https://gitlab.example.com/octo/engine>)",
    "Merge Request Hook: merge":
      "Ada Lovelace merged merge request [!4 Tabs \\[all\\]](<https://gitlab.example.com/octo/engine/-/merge_requests/4>) into `main` in [octo/engine](<https://gitlab.example.com/octo/engine>)",
    "Merge Request Hook: close":
      "Ada Lovelace closed merge request [!4 Tabs \\[all\\]](<https://gitlab.example.com/octo/engine/-/merge_requests/4>) in [octo/engine](<https://gitlab.example.com/octo/engine>)",
    "Merge Request Hook: reopen":
      "Ada Lovelace reopened merge request [!4 Tabs \\[all\\]](<https://gitlab.example.com/octo/engine/-/merge_requests/4>) in [octo/engine](<https://gitlab.example.com/octo/engine>)",
  }),
)("%s", (name, content) => {
  expect(messageOf(gitlabPayloads, name).content).toBe(content);
});

it.each(
  Object.entries({
    "Issue Hook: open": [
      {
        color: "#0969da",
        text: "See.",
        fields: [
          { name: "Labels", value: "`bug`", isShort: true },
          { name: "Assignees", value: "`Bob`", isShort: true },
        ],
      },
    ],
    "Note Hook: Commit": [{ color: "#0969da", text: "I **agree**." }],
    "Note Hook: MergeRequest": [{ color: "#0969da", text: "I **agree**." }],
    "Note Hook: Issue": [{ color: "#0969da", text: "I **agree**." }],
    "Note Hook: Snippet": [{ color: "#0969da", text: "I **agree**." }],
    "Merge Request Hook: open": [
      {
        color: "#2da44e",
        text: "For *all*.",
        fields: [
          { name: "Branch", value: "`tabs` → `main`", isShort: true },
          { name: "Labels", value: "`bug`", isShort: true },
          { name: "Reviewers", value: "`Bob`", isShort: true },
        ],
      },
    ],
  }),
)("%s has a card", (name, cards) => {
  expect(messageOf(gitlabPayloads, name).cards).toEqual(cards);
});

it.each(
  Object.entries({
    "Issue Hook: open": "issue.open",
    "Confidential Issue Hook: update": "issue.update",
    "Note Hook: Commit": "note.commit.create",
    "Note Hook: MergeRequest": "note.merge_request.create",
    "Note Hook: Issue": "note.issue.create",
    "Note Hook: Snippet": "note.snippet.create",
    "Merge Request Hook: open": "merge_request.open",
    "Merge Request Hook: commits": "merge_request.update",
    "Merge Request Hook: ready": "merge_request.update",
    "Merge Request Hook: update": "merge_request.update",
    "Merge Request Hook: approved": "merge_request.approved",
    "Merge Request Hook: unapproved": "merge_request.unapproved",
    "Merge Request Hook: merge": "merge_request.merge",
    "Merge Request Hook: close": "merge_request.close",
    "Merge Request Hook: reopen": "merge_request.reopen",
  }),
)("%s is named for filters", (name, event) => {
  expect(messageOf(gitlabPayloads, name).event).toBe(event);
});
