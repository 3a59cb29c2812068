import { expect, it } from "vitest";
import { vercelPayloads } from "../testing/payloads/vercel.ts";
import { expectSturdy, messageOf } from "../testing/samples.ts";
import { vercel } from "./vercel.ts";

it.each([
  [
    "a deployment",
    {
      content: "[web](<https://vercel.com/acme/web/dpl_1>) **succeeded**",
      event: "deployment.succeeded",
      deliveryId: "uev_1",
      cards: [
        {
          color: "#2da44e",
          text: "Mend it",
          fields: [
            { name: "Target", value: "production", isShort: true },
            { name: "Site", value: "https://web-abc.vercel.app", isShort: true },
            { name: "Branch", value: "main", isShort: true },
            { name: "Author", value: "Ada", isShort: true },
            { name: "Commit", value: "1dc6aa6", isShort: true },
          ],
          time: "2025-11-24T16:00:00.000Z",
        },
      ],
    },
  ],
  [
    "a project",
    {
      content: "**project.created**",
      event: "project.created",
      deliveryId: "uev_2",
      cards: [{ fields: [{ name: "Project", value: "- **ID**: prj\\_1\n- **Name**: web" }] }],
    },
  ],
])("reads %s", (name, message) => {
  expect(messageOf(vercelPayloads, name)).toEqual(message);
});

it("shows what there is", () => {
  expectSturdy(vercel, vercelPayloads);
});
