import { expect, it } from "vitest";
import { netlifyPayloads } from "../testing/payloads/netlify.ts";
import { expectSturdy, messageOf } from "../testing/samples.ts";
import { netlify } from "./netlify.ts";

it.each([
  [
    "a failed deploy",
    {
      content:
        "[objective-jepsen: deploy](<https://app.netlify.com/sites/objective-jepsen/deploys/5b64d77c>) **error**",
      event: "deploy_failed",
      cards: [
        {
          color: "#d1242f",
          text: "Build script returned non-zero exit code: 127",
          fields: [
            { name: "Site", value: "https://5b78--objective-jepsen.netlify.app", isShort: true },
            { name: "Context", value: "production", isShort: true },
            { name: "Branch", value: "main", isShort: true },
            { name: "Took", value: "1 min 2 s", isShort: true },
          ],
          time: "2026-08-03T22:30:27.734Z",
        },
      ],
    },
  ],
  [
    "a deploy by its shape",
    {
      content: "web: deploy **ready**",
      event: "deploy.ready",
      cards: [
        {
          color: "#2da44e",
          fields: [{ name: "Site", value: "http://web.netlify.app", isShort: true }],
        },
      ],
    },
  ],
])("reads %s", (name, message) => {
  expect(messageOf(netlifyPayloads, name)).toEqual(message);
});

it("shows what there is", () => {
  expectSturdy(netlify, netlifyPayloads);
});
