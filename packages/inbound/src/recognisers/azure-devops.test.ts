import { expect, it } from "vitest";
import { azureDevOpsPayloads } from "../testing/payloads/azure-devops.ts";
import { expectSturdy, messageOf } from "../testing/samples.ts";
import { azureDevOps } from "./azure-devops.ts";

it.each([
  [
    "a push",
    {
      content: "Ada pushed to [web](https://dev.azure.com/a/web)",
      event: "git.push",
      deliveryId: "9c335e3e",
      cards: [
        {
          text: "Ada pushed a commit\n* Mend it [b0ce2f20](https://dev.azure.com/a/c)",
          time: "2026-07-17T07:14:12.547Z",
        },
      ],
    },
  ],
  [
    "a build without messages",
    {
      content: "**build.complete, completed**",
      event: "build.complete",
      deliveryId: "4a5d99d6",
      cards: [
        {
          color: "#d1242f",
          fields: [
            { name: "ID", value: "4a5d99d6", isShort: true },
            { name: "Publisher ID", value: "tfs", isShort: true },
            { name: "Build number", value: "20260101\\.1", isShort: true },
            { name: "Result", value: "failed", isShort: true },
          ],
        },
      ],
    },
  ],
])("reads %s", (name, message) => {
  expect(messageOf(azureDevOpsPayloads, name)).toEqual(message);
});

it("shows what there is", () => {
  expectSturdy(azureDevOps, azureDevOpsPayloads);
});
