import { expect, it } from "vitest";
import { harborPayloads } from "../testing/payloads/harbor.ts";
import { expectSturdy, messageOf } from "../testing/samples.ts";
import { harbor } from "./harbor.ts";

it.each([
  [
    "a push",
    { content: "**Push artifact** `test/helm` `3.8.1` by **ada**", event: "push_artifact" },
  ],
  [
    "a scan",
    {
      content: "**Scanning completed** `test/helm` `3.8.1` by **auto**",
      event: "scanning_completed",
      cards: [
        {
          title: "harbor.example.com/test/helm:3.8.1",
          color: "#d1242f",
          fields: [
            { name: "Scan", value: "Success", isShort: true },
            { name: "Severity", value: "High", isShort: true },
            { name: "Fixable", value: "4", isShort: true },
            { name: "Total", value: "5", isShort: true },
            { name: "Found", value: "- **High**: 4\n- **Unknown**: 1" },
          ],
          footer: "Trivy",
          time: "2025-11-24T16:00:00.000Z",
        },
      ],
    },
  ],
  [
    "a quota",
    { content: "**Quota exceed** `test/helm`\n\n2\\.1 MiB too much", event: "quota_exceed" },
  ],
  [
    "a replication",
    {
      content:
        "**Replication** by **MANUAL**\n\n- **Replication**\n  - **Job status**: Success\n  - **Trigger type**: MANUAL",
      event: "replication",
    },
  ],
])("reads %s", (name, message) => {
  expect(messageOf(harborPayloads, name)).toEqual(message);
});

it("shows what there is", () => {
  expectSturdy(harbor, harborPayloads);
});
