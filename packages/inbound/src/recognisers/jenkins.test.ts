import { expect, it } from "vitest";
import { jenkinsPayloads } from "../testing/payloads/jenkins.ts";
import { expectSturdy, messageOf } from "../testing/samples.ts";
import { jenkins } from "./jenkins.ts";

it.each([
  [
    "a failed build",
    {
      content: "[Web \\#18](<https://ci.example.com/job/web/18/>) **failure**",
      event: "build.finalized.failure",
      cards: [
        {
          color: "#d1242f",
          text: "```\nCompiling\nerror: *oops*\n```",
          fields: [
            { name: "Phase", value: "finalized", isShort: true },
            { name: "Branch", value: "origin/main", isShort: true },
            { name: "Commit", value: "c6d86dc", isShort: true },
            { name: "By", value: "Ada", isShort: true },
            { name: "Tests", value: "2 of 10 failed", isShort: true },
            { name: "Took", value: "1 min 5 s", isShort: true },
          ],
          time: "2025-11-24T16:00:00.000Z",
        },
      ],
    },
  ],
  ["a build begun", { content: "web \\#19 **started**", event: "build.started" }],
])("reads %s", (name, message) => {
  expect(messageOf(jenkinsPayloads, name)).toEqual(message);
});

it("shows what there is", () => {
  expectSturdy(jenkins, jenkinsPayloads);
});
