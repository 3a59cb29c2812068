import { expect, it } from "vitest";
import { linearPayloads } from "../../testing/payloads/linear.ts";
import { expectSturdy, messageOf } from "../../testing/samples.ts";
import { linear } from "./linear.ts";

it.each([
  [
    "an issue created",
    {
      content:
        "**Ada** created issue [ENG-1 Disk \\[full\\]](<https://linear.app/example/issue/ENG-1>)",
      event: "issue.create",
      cards: [
        {
          text: "**Nothing** left",
          fields: [
            { name: "State", value: "In Progress", isShort: true },
            { name: "Priority", value: "High", isShort: true },
            { name: "Assignee", value: "Grace", isShort: true },
            { name: "Labels", value: "Bug, Infra", isShort: true },
          ],
          footer: "Engineering",
        },
      ],
    },
  ],
  [
    "an issue updated",
    {
      content:
        "**Ada** updated issue [ENG-1 Disk \\[full\\]](<https://linear.app/example/issue/ENG-1>)\n**State**: In Progress\n**Due date**: none → 2026-06-01\n**Description** edited",
      event: "issue.update",
    },
  ],
  [
    "a comment",
    {
      content:
        "**Ada** commented on [Disk full](<https://linear.app/example/issue/ENG-1#comment-c1>)\n\n> On **it**",
      event: "comment.create",
    },
  ],
  [
    "a project's update",
    {
      content:
        "**Ada** created project update [Move](<https://linear.app/example/project/move>)\n**Health**: On track\n\n> Going well",
      event: "projectupdate.create",
    },
  ],
  [
    "an issue removed, by its headers",
    { content: "**Ada** removed issue ENG-1 Disk \\[full\\]", event: "issue.remove" },
  ],
])("reads %s", (name, message) => {
  expect(messageOf(linearPayloads, name)).toEqual(message);
});

it("shows what there is", () => {
  expectSturdy(linear, linearPayloads);
});
