import { expect, it } from "vitest";
import { parseEvents, type ServerEvent } from "./parse-events.ts";

const TEXT =
  'event: connected\ndata: {}\n\nid: 7\ndata: {"a":\ndata: 1}\n\n: a comment\ndata: half';

async function* cutInto(text: string, length: number) {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

it.each([1, 3, 1_000])("reads whole events, in pieces of %d characters", async (length) => {
  const events: ServerEvent[] = [];
  for await (const event of parseEvents(cutInto(TEXT, length))) events.push(event);
  expect(events).toEqual([
    { type: "connected", id: null, data: "{}" },
    { type: "message", id: "7", data: '{"a":\n1}' },
  ]);
});
