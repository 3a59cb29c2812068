import { expect, it } from "vitest";
import { terraformPayloads } from "../testing/payloads/terraform.ts";
import { expectSturdy, messageOf } from "../testing/samples.ts";
import { terraform } from "./terraform.ts";

it.each([
  [
    "a run",
    {
      content:
        "[acme/net](<https://app.terraform.io/app/acme/workspaces/net/runs/run-1>) **errored**",
      event: "run.errored",
      cards: [
        {
          color: "#d1242f",
          text: "Add \\*five\\* workers",
          fields: [
            { name: "Message", value: "Run Errored", isShort: true },
            { name: "By", value: "grace", isShort: true },
            { name: "Run", value: "run-1", isShort: true },
          ],
          time: "2026-01-25T18:37:04.000Z",
        },
      ],
    },
  ],
  ["a verification", { content: "**Verification of Tidings**", event: "verification" }],
  [
    "drift",
    {
      content: "**Drift Detected**",
      event: "assessment.drifted",
      cards: [
        {
          fields: [
            { name: "Workspace name", value: "net", isShort: true },
            {
              name: "New assessment result",
              value: "- **Drifted**: true\n- **Resources drifted**: 4",
            },
          ],
        },
      ],
    },
  ],
])("reads %s", (name, message) => {
  expect(messageOf(terraformPayloads, name)).toEqual(message);
});

it("shows what there is", () => {
  expectSturdy(terraform, terraformPayloads);
});
