import { expect, it } from "vitest";
import { circleCiPayloads } from "../testing/payloads/circleci.ts";
import { expectSturdy, messageOf } from "../testing/samples.ts";
import { circleCi } from "./circleci.ts";

it.each([
  [
    "a workflow",
    {
      content:
        "[web-ui: build \\#130](<https://app.circleci.com/pipelines/github/acme/web-ui/130/workflows/fda08377>) **failed**",
      event: "workflow-completed",
      deliveryId: "3888f21b",
      cards: [
        {
          color: "#d1242f",
          text: "Mend \\*it\\*",
          fields: [
            { name: "Branch", value: "main", isShort: true },
            { name: "Author", value: "Ada", isShort: true },
            { name: "Commit", value: "1dc6aa6", isShort: true },
            { name: "Took", value: "2 min 31 s", isShort: true },
          ],
          time: "2026-09-01T22:49:34.317Z",
        },
      ],
    },
  ],
  [
    "a job",
    {
      content: "[web-ui: test \\#136](<https://app.circleci.com/w/1>) **success**",
      event: "job-completed",
      deliveryId: "8bd71c28",
      cards: [
        {
          color: "#2da44e",
          fields: [{ name: "Branch", value: "next", isShort: true }],
          time: "2026-09-01T22:49:34.279Z",
        },
      ],
    },
  ],
])("reads %s", (name, message) => {
  expect(messageOf(circleCiPayloads, name)).toEqual(message);
});

it("shows what there is", () => {
  expectSturdy(circleCi, circleCiPayloads);
});
