import { expect, it } from "vitest";
import { cloudEventsPayloads } from "../../testing/payloads/cloudevents.ts";
import { posted } from "../../testing/posted.ts";
import { expectSturdy, messageOf } from "../../testing/samples.ts";
import { recognise } from "../index.ts";
import { cloudEvents } from "./cloudevents.ts";

it.each([
  [
    "structured",
    {
      content: "**com.example.someevent** for disk-1 from /mycontext\n\n**Disk full**",
      event: "com.example.someevent",
      deliveryId: "/mycontext A234-1234",
      cards: [{ fields: [{ name: "Free", value: "0", isShort: true }] }],
    },
  ],
  [
    "by its attributes alone",
    {
      content: "**com.example.someevent** from /mycontext\n\na, b",
      event: "com.example.someevent",
      deliveryId: "/mycontext A234-1234",
    },
  ],
  [
    "without data",
    {
      content: "**com.example.someevent** from /mycontext",
      event: "com.example.someevent",
      deliveryId: "/mycontext A234-1234",
    },
  ],
  [
    "encoded",
    {
      content: "**com.example.someevent** from /mycontext\n\nHello \\*world\\*",
      event: "com.example.someevent",
      deliveryId: "/mycontext A234-1234",
    },
  ],
  [
    "bytes",
    {
      content: "**com.example.someevent** from /mycontext\n\n8 bytes image/png",
      event: "com.example.someevent",
      deliveryId: "/mycontext A234-1234",
    },
  ],
  [
    "binary",
    {
      content: "**com.example.Deployed** for café from https://ci.example.com/web",
      event: "com.example.deployed",
      deliveryId: "https://ci.example.com/web b-1",
      cards: [
        {
          fields: [
            { name: "Version", value: "1\\.2.3", isShort: true },
            { name: "Ok", value: "true", isShort: true },
          ],
        },
      ],
    },
  ],
])("reads %s", (name, message) => {
  expect(messageOf(cloudEventsPayloads, name)).toEqual(message);
});

it("shows what there is", () => {
  expectSturdy(cloudEvents, cloudEventsPayloads);
});

const BINARY = { "ce-specversion": "1.0", "ce-id": "1", "ce-type": "note", "ce-source": "/a" };

it.each([
  ["Hello *world*", "**note** from /a\n\nHello \\*world\\*"],
  ["", "**note** from /a"],
])("carries the text %j", (text, content) => {
  const { message, sender } = recognise(posted({}, BINARY, { text, json: null }));
  expect({ message, sender }).toMatchObject({ sender: "CloudEvents", message: { content } });
});

it("takes a header as it is where it is no percent-encoding", () => {
  const headers = { ...BINARY, "ce-subject": "100% done" };
  expect(recognise(posted({ n: 1 }, headers)).message).toMatchObject({
    content: "**note** for 100% done from /a",
  });
});
