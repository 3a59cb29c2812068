import { expect, it } from "vitest";
import { COLORS } from "../message/card.ts";
import { grafanaPayloads } from "../testing/payloads/grafana.ts";
import { posted } from "../testing/posted.ts";
import { shown } from "../testing/shown.ts";
import { grafana } from "./grafana.ts";

it.each([
  [
    "alerting",
    {
      content:
        "**Firing** [Memory](<https://grafana.example.com/>) (grafana\\_folder device) · [Dashboard](<https://grafana.example.com/d/1?orgId=1>) · [Panel](<https://grafana.example.com/d/1?orgId=1&viewPanel=2>) · [Picture](<https://grafana.example.com/image.png>) · [Silence](<https://grafana.example.com/alerting/silence/new?alertmanager=grafana>)",
      cards: [
        {
          title: "Firing: High memory usage",
          url: "https://grafana.example.com/alerting/grafana/u/view?orgId=1",
          color: COLORS.danger,
          fields: [
            { name: "Values", value: "`A=44.2394` `C=1`" },
            { name: "Owner", value: "Team \\*Blue\\*" },
          ],
          footer: "Started",
          time: "2026-03-01T02:09:00.000Z",
        },
      ],
      event: "alert.firing",
    },
  ],
])("shows %s", (name, message) => {
  expect(shown(grafanaPayloads, name)).toEqual(message);
});

it("shows a title and a message that somebody wrote", () => {
  const [sample] = grafanaPayloads;
  const json = { ...sample?.json, title: "Look *here*", message: "Call **Ada**" };
  expect(grafana.toDraft(posted(json))).toMatchObject({
    content: expect.stringMatching(
      /^\*\*Firing\*\* \[Look \\\*here\\\*\]\(<https:\/\/grafana\.example\.com\/>\) .*\nCall \*\*Ada\*\*$/,
    ),
    cards: [{ author: "Memory" }],
  });
});

it("says once what a few alerts share, and shows each one's values and own links", () => {
  const alertOf = (device: string, used: number) => ({
    status: "firing",
    labels: { alertname: "Memory", device },
    annotations: { summary: "High memory usage", owner: "Ada" },
    dashboardURL: "https://grafana.example.com/d/1",
    silenceURL: `https://grafana.example.com/silence/${device}`,
    values: { A: used },
  });
  const json = { orgId: 1, status: "firing", alerts: [alertOf("a", 91), alertOf("b", 92)] };
  expect(grafana.toDraft(posted(json))).toMatchObject({
    content:
      "**2 firing** Memory · [Dashboard](<https://grafana.example.com/d/1>)\nHigh memory usage\nOwner: Ada",
    cards: [
      {
        title: "Firing: a",
        text: "`A=91` · [Silence](<https://grafana.example.com/silence/a>)",
      },
      {
        title: "Firing: b",
        text: "`A=92` · [Silence](<https://grafana.example.com/silence/b>)",
      },
    ],
  });
});

it("falls back on the values as one text", () => {
  const alert = { labels: { alertname: "A" }, values: null, valueString: "[ var='B' value=1 ]" };
  const json = { ...grafanaPayloads[0]?.json, alerts: [alert] };
  expect(grafana.toDraft(posted(json))).toMatchObject({
    cards: [
      { fields: expect.arrayContaining([{ name: "Values", value: "`[ var='B' value=1 ]`" }]) },
    ],
  });
});
