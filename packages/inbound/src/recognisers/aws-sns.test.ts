import { expect, it } from "vitest";
import { COLORS } from "../message/card.ts";
import { awsSnsPayloads } from "../testing/payloads/aws-sns.ts";
import { posted } from "../testing/posted.ts";
import { shown } from "../testing/shown.ts";
import { awsSns } from "./aws-sns.ts";
import { recognise } from "./index.ts";

it.each([
  [
    "notification",
    { content: "**Hello**\n\nA \\*plain\\* text", cards: [], event: "notification" },
  ],
  [
    "CloudWatch alarm",
    {
      content: "**Alarm** queue-depth",
      cards: [
        {
          author: "Alarm",
          title: "queue-depth",
          color: COLORS.danger,
          text: "Messages wait\n\nThreshold Crossed: 1 datapoint \\[9.0\\] was greater than the threshold (5.0).",
          fields: [
            { name: "Metric", value: "AWS/SQS Depth", isShort: true },
            { name: "Dimensions", value: "QueueName=jobs", isShort: true },
            { name: "Before", value: "OK", isShort: true },
            { name: "Region", value: "EU (Ireland)", isShort: true },
            { name: "Account", value: "123456789012", isShort: true },
          ],
          time: "2026-01-02T03:04:05.678Z",
        },
      ],
      event: "alarm.alarm",
    },
  ],
  [
    "subscription",
    {
      content:
        "Amazon SNS asks to confirm the subscription to **alarms** · [Confirm](<https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=t>)",
      cards: [],
      event: "subscriptionconfirmation",
    },
  ],
])("shows %s", (name, message) => {
  expect(shown(awsSnsPayloads, name)).toEqual(message);
});

const text = (body: string, more: Record<string, string> = {}) =>
  posted({}, { "x-amz-sns-message-type": "Notification", ...more }, { text: body, json: null });

it("reads JSON that came as plain text, and knows a repetition by its id", () => {
  const json = awsSnsPayloads[0]?.json;
  expect(recognise(text(JSON.stringify(json)))).toMatchObject({
    sender: "Amazon SNS",
    message: { content: "**Hello**\n\nA \\*plain\\* text", deliveryId: json?.MessageId },
  });
});

it("shows a raw delivery as it was published", () => {
  const raw = { "x-amz-sns-rawdelivery": "true" };
  expect(awsSns.toDraft(text("*raw*", raw))).toMatchObject({ content: "\\*raw\\*" });
  expect(awsSns.toDraft(text('{"a":1}', raw))).toMatchObject({
    content: '```json\n{\n  "a": 1\n}\n```',
  });
});

it("leaves plain text without the header alone", () => {
  expect(awsSns.recognises(posted({}, {}, { text: "Hi", json: null }))).toBe(false);
});
