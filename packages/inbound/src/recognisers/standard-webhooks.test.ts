import { expect, it } from "vitest";
import { standardWebhooksPayloads } from "../testing/payloads/standard-webhooks.ts";
import { posted } from "../testing/posted.ts";
import { expectSturdy, messageOf } from "../testing/samples.ts";
import { standardWebhooks } from "./standard-webhooks.ts";

it.each([
  [
    "the specification's own",
    {
      content: "**contact.created**",
      event: "contact.created",
      cards: [
        {
          fields: [
            { name: "ID", value: "1f81eb52", isShort: true },
            { name: "First name", value: "Ada", isShort: true },
            { name: "Email", value: "ada@example.com", isShort: true },
          ],
          time: "2026-11-03T20:26:10.344Z",
        },
      ],
    },
  ],
  [
    "Resend's, through Svix",
    {
      content: "**email.bounced**\n\n**Hello \\*you\\***",
      event: "email.bounced",
      cards: [
        {
          fields: [
            { name: "Email ID", value: "56761188", isShort: true },
            { name: "To", value: "ada@example.com", isShort: true },
          ],
          time: "2026-11-22T23:41:12.126Z",
        },
      ],
    },
  ],
])("reads %s", (name, message) => {
  expect(messageOf(standardWebhooksPayloads, name)).toEqual(message);
});

it("shows what there is", () => {
  expectSturdy(standardWebhooks, standardWebhooksPayloads);
});

it("wants all three headers", () => {
  const json = { type: "a.b", data: {} };
  const headers = { "webhook-id": "1", "webhook-timestamp": "2", "webhook-signature": "v1,3" };
  expect(standardWebhooks.recognises(posted(json, headers))).toBe(true);
  expect(standardWebhooks.recognises(posted(json, { ...headers, "svix-id": "1" }))).toBe(true);
  const { "webhook-signature": _, ...unsigned } = headers;
  expect(standardWebhooks.recognises(posted(json, unsigned))).toBe(false);
  expect(standardWebhooks.recognises(posted({ type: "a.b" }, headers))).toBe(false);
});
