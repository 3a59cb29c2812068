import { expect, it } from "vitest";
import { sentryPayloads } from "../../testing/payloads/sentry.ts";
import { posted } from "../../testing/posted.ts";
import { sentry } from "./sentry.ts";

it("knows its payloads by their shape where a proxy drops the header", () => {
  for (const { name, json } of sentryPayloads) {
    expect([name, sentry.recognises(posted(json))]).toEqual([name, true]);
  }
  const alert = sentryPayloads.find(({ name }) => name === "metric_alert critical");
  expect(sentry.toDraft(posted(alert?.json ?? {}))).toMatchObject({
    event: "metric_alert.critical",
  });
});
