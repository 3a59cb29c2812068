import { describe, expect, it } from "vitest";
import { COLORS } from "../message/card.ts";
import type { Draft } from "../message/draft.ts";
import type { JsonObject } from "../parsed-post.ts";
import { Refusal } from "../refusal.ts";
import { alertmanagerPayloads, alertOf, groupOf } from "../testing/payloads/alertmanager.ts";
import { posted } from "../testing/posted.ts";
import { shown } from "../testing/shown.ts";
import { alertmanager } from "./alertmanager.ts";

const GROUP = "[HighLatency](<http://alertmanager.example.com:9093/#/alerts?receiver=team>)";
const RUNBOOK = "[Runbook](<https://runbooks.example.com/latency>)";
const GRAPH = "http://prometheus.example.com:9090/graph?g0.expr=x";
const STARTED = { footer: "Started", time: "2026-01-02T03:04:05.678Z" };
const ENDED = { footer: "Resolved after 1 h", time: "2026-01-02T04:04:05.678Z" };

const silenceOf = (matchers: string) =>
  `[Silence](<http://alertmanager.example.com:9093/#/silences/new?filter=${encodeURIComponent(`{${matchers}}`)}>)`;

it.each([
  [
    "one firing",
    {
      content: `**Firing** ${GROUP} (cluster eu) · ${RUNBOOK} · ${silenceOf('alertname="HighLatency",cluster="eu",severity="critical"')}`,
      cards: [
        {
          title: "Firing: Latency of api-1 is high",
          url: GRAPH,
          color: COLORS.danger,
          text: "p99 is at 3.4 s\n\n`instance=api-1` `severity=critical`",
          ...STARTED,
        },
      ],
      event: "alert.firing",
    },
  ],
  [
    "one resolved",
    {
      content: `**Resolved** ${GROUP} (cluster eu) · ${RUNBOOK}`,
      cards: [
        {
          title: "Resolved: Latency of api-1 is high",
          url: GRAPH,
          color: COLORS.good,
          text: "`instance=api-1` `severity=critical`",
          ...ENDED,
        },
      ],
      event: "alert.resolved",
    },
  ],
  [
    "a small group",
    {
      content: `**2 firing, 1 resolved** ${GROUP} (cluster eu) · ${RUNBOOK} · ${silenceOf('alertname="HighLatency",cluster="eu"')}`,
      cards: [
        {
          title: "Firing: api-1",
          url: GRAPH,
          color: COLORS.danger,
          text: "Latency of api-1 is high\np99 is at 3.4 s\n`severity=critical`",
          ...STARTED,
        },
        {
          title: "Firing: api-2",
          url: GRAPH,
          color: COLORS.warning,
          text: "Latency of api-2 is high\np99 is at 1.2 s\n`severity=warning`",
          ...STARTED,
        },
        {
          title: "Resolved: api-3",
          url: GRAPH,
          color: COLORS.good,
          text: "`severity=critical`",
          ...ENDED,
        },
      ],
      event: "alert.firing",
    },
  ],
])("shows %s", (name, message) => {
  expect(shown(alertmanagerPayloads, name)).toEqual(message);
});

describe("a large group", () => {
  const { content, cards } = shown(alertmanagerPayloads, "a large group");

  it("says once what its alerts have in common, and has a card for each of a few that fire", () => {
    expect(content.split("\n")).toEqual([
      `**3 firing, 47 resolved** ${GROUP} (cluster eu, severity critical) · ${RUNBOOK} · ${silenceOf('alertname="HighLatency",cluster="eu",severity="critical"')}`,
      "p99 is at 3.4 s",
    ]);
    expect(cards.slice(0, -1)).toEqual(
      ["api-0", "api-1", "api-2"].map((instance) => ({
        title: `Firing: ${instance}`,
        url: GRAPH,
        color: COLORS.danger,
        text: `Latency of ${instance} is high`,
        ...STARTED,
      })),
    );
  });

  it("has those that are resolved in a row", () => {
    const { title, url, color, text = "" } = cards.at(-1) ?? {};
    expect({ title, url, color }).toEqual({ title: "47 resolved", url: GRAPH, color: COLORS.good });
    expect(text).toMatch(/^api-3 · api-4 · .* · api-22 · … and 27 more$/);
  });

  it("lists many that fire", () => {
    const alerts = Array.from({ length: 30 }, (_, number) => alertOf(`api-${number}`));
    const [{ title, text = "" } = {}, ...others] = cardsOf(groupOf(alerts));
    const lines = text.split("\n");
    expect([title, others]).toEqual(["30 firing", []]);
    expect(lines).toHaveLength(21);
    expect(lines[0]).toBe("- api-0: Latency of api-0 is high");
    expect(lines.at(-1)).toBe("- … and 10 more");
  });
});

it("finds out what alerts have in common where that isn't said", () => {
  const json = groupOf([alertOf("api-1"), alertOf("api-2")], {
    commonLabels: null,
    commonAnnotations: null,
  });
  const { content, cards } = draftOf(alertmanager.toDraft(posted(json)));
  expect(content).toContain(`(cluster eu, severity critical) · ${RUNBOOK}`);
  expect(content).toMatch(/\np99 is at 3\.4 s$/);
  expect(cards?.map(({ text }) => text)).toEqual([
    "Latency of api-1 is high",
    "Latency of api-2 is high",
  ]);
});

it("names the rules where a group has several", () => {
  const disk = alertOf("db-1", "firing", {
    labels: { alertname: "Disk", cluster: "eu", severity: "critical", device: "sda", pod: "db-1" },
    annotations: { runbook_url: "https://runbooks.example.com/disk", owner: "Ada" },
  });
  const [, card] = cardsOf(groupOf([alertOf("api-1"), disk], { commonAnnotations: {} }));
  expect(card).toMatchObject({
    title: "Firing: Disk · db-1",
    text: "Owner: Ada\n`device=sda` · [Runbook](<https://runbooks.example.com/disk>)",
  });
});

it("says of what is over neither how bad it was nor a time that nobody gave", () => {
  const ended = alertOf("api-1", "resolved", { startsAt: null });
  const other = alertOf("api-2", "resolved", { endsAt: "0001-01-01T00:00:00Z" });
  const { content, cards } = draftOf(alertmanager.toDraft(posted(groupOf([ended, other]))));
  expect(content).not.toContain("p99");
  expect(cards?.map(({ footer, text }) => [footer, text])).toEqual([
    ["Resolved", ""],
    [undefined, ""],
  ]);
});

function draftOf(draft: Draft | Refusal): Draft {
  if (draft instanceof Refusal) throw draft;
  return draft;
}

const cardsOf = (json: JsonObject) => draftOf(alertmanager.toDraft(posted(json))).cards ?? [];

it("goes by the severity that an alert has", () => {
  const colorOf = (severity: unknown) => {
    const alert = alertOf("api-1", "firing", { labels: { alertname: "A", severity } });
    return cardsOf(groupOf([alert]))[0]?.color;
  };
  expect(colorOf("warning")).toBe(COLORS.warning);
  expect(colorOf("info")).toBe(COLORS.info);
  expect(colorOf("none")).toBe(COLORS.danger);
  expect(colorOf(null)).toBe(COLORS.danger);
});

it("shows what there is of broken alerts, and says how many were left out", () => {
  const json = groupOf([{ status: 5, labels: [], annotations: "x" }, {}], { truncatedAlerts: 7 });
  const { content, cards } = draftOf(alertmanager.toDraft(posted(json)));
  expect(content).toContain("and 7 more that the sender left out");
  expect(cards).toHaveLength(2);
});
