import { expect, it } from "vitest";
import { COLORS } from "../message/card.ts";
import { pagerdutyPayloads } from "../testing/payloads/pagerduty.ts";
import { posted } from "../testing/posted.ts";
import { shown } from "../testing/shown.ts";
import { recognise } from "./index.ts";
import { pagerduty } from "./pagerduty.ts";

it.each([
  [
    "incident.triggered",
    {
      content:
        "**Triggered** [\\#9 Checkout is slow](<https://acme.pagerduty.com/incidents/PGR0VU2>) by Ada",
      cards: [
        {
          author: "Triggered",
          title: "Checkout is slow",
          url: "https://acme.pagerduty.com/incidents/PGR0VU2",
          color: COLORS.danger,
          fields: [
            { name: "Service", value: "Shop", isShort: true },
            { name: "Urgency", value: "High", isShort: true },
            { name: "Priority", value: "P1", isShort: true },
            { name: "Assigned to", value: "Ada, Bob", isShort: true },
            { name: "Escalation policy", value: "Default", isShort: true },
          ],
          time: "2026-01-02T03:04:05.678Z",
        },
      ],
      event: "incident.triggered",
    },
  ],
  [
    "incident.acknowledged",
    {
      content:
        "**Acknowledged** [\\#9 Checkout is slow](<https://acme.pagerduty.com/incidents/PGR0VU2>) by Ada",
      cards: [
        {
          author: "Acknowledged",
          title: "Checkout is slow",
          url: "https://acme.pagerduty.com/incidents/PGR0VU2",
          color: COLORS.warning,
          fields: [
            { name: "Service", value: "Shop", isShort: true },
            { name: "Urgency", value: "High", isShort: true },
            { name: "Priority", value: "P1", isShort: true },
            { name: "Assigned to", value: "Ada, Bob", isShort: true },
            { name: "Escalation policy", value: "Default", isShort: true },
          ],
          time: "2026-01-02T03:04:05.678Z",
        },
      ],
      event: "incident.acknowledged",
    },
  ],
  [
    "incident.resolved",
    {
      content:
        "**Resolved** [\\#9 Checkout is slow](<https://acme.pagerduty.com/incidents/PGR0VU2>) by Ada",
      cards: [
        {
          author: "Resolved",
          title: "Checkout is slow",
          url: "https://acme.pagerduty.com/incidents/PGR0VU2",
          color: COLORS.good,
          fields: [
            { name: "Service", value: "Shop", isShort: true },
            { name: "Urgency", value: "High", isShort: true },
            { name: "Priority", value: "P1", isShort: true },
            { name: "Assigned to", value: "Ada, Bob", isShort: true },
            { name: "Escalation policy", value: "Default", isShort: true },
          ],
          time: "2026-01-02T03:04:05.678Z",
        },
      ],
      event: "incident.resolved",
    },
  ],
  [
    "incident.annotated",
    {
      content:
        "**Annotated** [Checkout is slow](<https://acme.pagerduty.com/incidents/PGR0VU2>) by Ada\n\n> Killing \\*long\\* queries.",
      cards: [],
      event: "incident.annotated",
    },
  ],
  [
    "incident.responder.added",
    {
      content:
        "**Responder added** [Checkout is slow](<https://acme.pagerduty.com/incidents/PGR0VU2>) to Bob by Ada\n\n> Please help",
      cards: [],
      event: "incident.responder.added",
    },
  ],
  [
    "service.updated",
    {
      content: "**Service updated** [Shop](<https://acme.pagerduty.com/services/S1>) by Ada",
      cards: [],
      event: "service.updated",
    },
  ],
])("shows %s", (name, message) => {
  expect(shown(pagerdutyPayloads, name)).toEqual(message);
});

it("knows a repetition by the event's id, and its events without the signature", () => {
  const json = pagerdutyPayloads[0]?.json ?? {};
  expect(recognise(posted(json))).toMatchObject({
    sender: "PagerDuty",
    message: { deliveryId: "01BZYIL05THJDFF2Y08X9SVMTU" },
  });
  expect(pagerduty.recognises(posted({ event: { event_type: "x" } }))).toBe(false);
});
