import { describe, expect, it } from "vitest";
import { COLORS } from "../message/card.ts";
import type { Draft } from "../message/draft.ts";
import { Refusal } from "../refusal.ts";
import { alertmanagerPayloads, alertOf, groupOf } from "../testing/payloads/alertmanager.ts";
import { posted } from "../testing/posted.ts";
import { shown } from "../testing/shown.ts";
import { alertmanager } from "./alertmanager.ts";

it.each([
  [
    "one firing",
    {
      content:
        "**Firing** [HighLatency](<http://alertmanager.example.com:9093/#/alerts?receiver=team>) (cluster eu)\n[Silence](<http://alertmanager.example.com:9093/#/silences/new?filter=%7Balertname%3D%22HighLatency%22%2Ccluster%3D%22eu%22%2Cseverity%3D%22critical%22%7D>)",
      cards: [
        {
          author: "Firing: HighLatency",
          title: "Latency of api-1 is high",
          url: "http://prometheus.example.com:9090/graph?g0.expr=x",
          color: COLORS.danger,
          text: "p99 is at 3.4 s\n\n[Runbook](<https://runbooks.example.com/latency>)",
          fields: [{ name: "Labels", value: "`instance=api-1` `severity=critical`" }],
          time: "2026-01-02T03:04:05.678Z",
        },
      ],
      event: "alert.firing",
    },
  ],
  [
    "one resolved",
    {
      content:
        "**Resolved** [HighLatency](<http://alertmanager.example.com:9093/#/alerts?receiver=team>) (cluster eu)",
      cards: [
        {
          author: "Resolved: HighLatency",
          title: "Latency of api-1 is high",
          url: "http://prometheus.example.com:9090/graph?g0.expr=x",
          color: COLORS.good,
          text: "p99 is at 3.4 s\n\n[Runbook](<https://runbooks.example.com/latency>)",
          fields: [{ name: "Labels", value: "`instance=api-1` `severity=critical`" }],
          time: "2026-01-02T04:04:05.000Z",
        },
      ],
      event: "alert.resolved",
    },
  ],
])("shows %s", (name, message) => {
  expect(shown(alertmanagerPayloads, name)).toEqual(message);
});

describe("a large group", () => {
  const { content, cards } = shown(alertmanagerPayloads, "a large group");

  it("is counted in a line, says once what its alerts have in common, and details what fires", () => {
    expect(content).toMatch(
      /^\*\*3 firing, 47 resolved\*\* \[HighLatency\]\(.*\) \(cluster eu\)$/m,
    );
    expect(content).toMatch(/^`severity=critical`$/m);
    expect(cards).toHaveLength(4);
    expect(cards.slice(0, 3).map(({ fields }) => fields?.[0]?.value)).toEqual([
      "`instance=api-0`",
      "`instance=api-1`",
      "`instance=api-2`",
    ]);
  });

  it("lists the rest", () => {
    const { title, color, text = "" } = cards[3] ?? {};
    const lines = text.split("\n");
    expect({ title, color }).toEqual({ title: "47 resolved", color: COLORS.good });
    expect(lines).toHaveLength(21);
    expect(lines[0]).toBe("- `instance=api-3`: Latency of api-3 is high");
    expect(lines.at(-1)).toBe("- … and 27 more");
  });
});

function draftOf(draft: Draft | Refusal): Draft {
  if (draft instanceof Refusal) throw draft;
  return draft;
}

it("goes by the severity that an alert has", () => {
  const colorOf = (severity: unknown) => {
    const alert = alertOf("api-1", "firing", { labels: { alertname: "A", severity } });
    return draftOf(alertmanager.toDraft(posted(groupOf([alert])))).cards?.[0]?.color;
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
