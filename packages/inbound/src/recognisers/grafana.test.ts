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
      content: "**Firing** [Memory](<https://grafana.example.com/>) (grafana\\_folder device)",
      cards: [
        {
          author: "Firing: Memory",
          title: "High memory usage",
          url: "https://grafana.example.com/alerting/grafana/u/view?orgId=1",
          color: COLORS.danger,
          text: "[Dashboard](<https://grafana.example.com/d/1?orgId=1>) · [Panel](<https://grafana.example.com/d/1?orgId=1&viewPanel=2>) · [Picture](<https://grafana.example.com/image.png>) · [Silence](<https://grafana.example.com/alerting/silence/new?alertmanager=grafana>)",
          fields: [
            { name: "Values", value: "`A=44.2394` `C=1`" },
            { name: "Owner", value: "Team \\*Blue\\*" },
          ],
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
    content:
      "**Firing** [Look \\*here\\*](<https://grafana.example.com/>) (grafana\\_folder device)\nCall **Ada**",
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
