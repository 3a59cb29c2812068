import { expect, it } from "vitest";
import { bitbucketPayloads } from "../../testing/payloads/bitbucket.ts";
import { posted } from "../../testing/posted.ts";
import { recognise } from "../index.ts";
import { bitbucket } from "./index.ts";

it("knows its payload by shape as well", () => {
  const known = bitbucketPayloads.filter(
    ({ json }) => json.push || json.pullrequest || json.eventKey,
  );
  for (const { json } of known) expect(recognise(posted(json)).sender).toBe("Bitbucket");
});

it.each([
  { eventKey: "pr:opened" },
  { actor: {}, eventKey: "party:begun" },
  { actor: {}, repository: {}, push: {} },
  { repository: {}, pullrequest: {} },
])("leaves %j to others", (json) => {
  expect(bitbucket.recognises(posted(json))).toBe(false);
});

it.each([
  ["repo:push", "Somebody pushed"],
  ["pullrequest:created", "Somebody opened a pull request"],
  ["pr:comment:added", "Somebody commented on a pull request"],
  ["party:begun", "Bitbucket: **party begun** by Somebody"],
])("tells an empty %s", (event, content) => {
  const { message } = recognise(posted({ nothing: null }, { "x-event-key": event }));
  expect(message).toMatchObject({ content, event: event.replaceAll(":", ".") });
});
