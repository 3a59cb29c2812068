import { expect, it } from "vitest";
import { jiraPayloads } from "../../testing/payloads/jira.ts";
import { expectSturdy, messageOf } from "../../testing/samples.ts";
import { jira } from "./jira.ts";

it.each([
  [
    "an issue created",
    {
      content:
        "**Ada** created [OPS-1 Disk \\*full\\*](<https://example.atlassian.net/browse/OPS-1>)",
      event: "jira:issue_created",
      cards: [
        {
          text: "h2. What\nNothing left",
          fields: [
            { name: "Type", value: "Bug", isShort: true },
            { name: "Priority", value: "High", isShort: true },
            { name: "Status", value: "To Do", isShort: true },
          ],
          footer: "Operations",
        },
      ],
    },
  ],
  [
    "an issue updated",
    {
      content:
        "**Ada** updated [OPS-1 Disk \\*full\\*](<https://example.atlassian.net/browse/OPS-1>)\n**Status**: To Do → In Progress\n**Assignee**: none → Ada\n**Description** edited",
      event: "jira:issue_updated",
    },
  ],
  [
    "an issue deleted",
    {
      content:
        "**Ada** deleted [OPS-1 Disk \\*full\\*](<https://example.atlassian.net/browse/OPS-1>)",
      event: "jira:issue_deleted",
    },
  ],
  [
    "a comment",
    {
      content:
        "**Ada** commented on [OPS-1 Disk \\*full\\*](<https://example.atlassian.net/browse/OPS-1>)\n\n> On it\\_",
      event: "comment_created",
    },
  ],
  [
    "a comment on who knows what",
    { content: "**Ada** deleted a comment on an issue", event: "comment_deleted" },
  ],
  ["a sprint", { content: "Sprint Sprint 4 started", event: "sprint_started" }],
  ["a version", { content: "Version 1\\.0 released", event: "jira:version_released" }],
  [
    "a link",
    {
      content: "Issuelink created",
      event: "issuelink_created",
      cards: [{ fields: [{ name: "Issue link", value: "- **ID**: 5\n- **System link**: false" }] }],
    },
  ],
])("reads %s", (name, message) => {
  expect(messageOf(jiraPayloads, name)).toEqual(message);
});

it("shows what there is", () => {
  expectSturdy(jira, jiraPayloads);
});
