import { expect, it } from "vitest";
import { COLORS } from "../message/card.ts";
import { newRelicPayloads } from "../testing/payloads/new-relic.ts";
import { shown } from "../testing/shown.ts";

it.each([
  [
    "workflow",
    {
      content:
        "**Activated** [Storage is low on 'db'](<https://radar-api.service.newrelic.com/accounts/1/issues/c5faa7e6>)",
      cards: [
        {
          author: "Activated",
          title: "Storage is low on 'db'",
          url: "https://radar-api.service.newrelic.com/accounts/1/issues/c5faa7e6",
          color: COLORS.danger,
          fields: [
            { name: "Priority", value: "Critical", isShort: true },
            { name: "Entities", value: "db-1, db-2", isShort: true },
            { name: "Conditions", value: "Low storage", isShort: true },
            { name: "Policies", value: "Golden Signals", isShort: true },
            { name: "Trigger", value: "State change", isShort: true },
            { name: "Workflow", value: "Team", isShort: true },
          ],
          time: "2026-01-02T03:04:06.000Z",
        },
      ],
      event: "issue.activated",
    },
  ],
  [
    "incident of old",
    {
      content: "**Open** [Server down](<https://alerts.newrelic.com/accounts/1/incidents/1234>)",
      cards: [
        {
          author: "Open",
          title: "Server down",
          url: "https://alerts.newrelic.com/accounts/1/incidents/1234",
          color: COLORS.danger,
          text: "No data for 5 minutes",
          fields: [
            { name: "Severity", value: "Critical", isShort: true },
            { name: "Policy", value: "Servers", isShort: true },
            { name: "Targets", value: "web-1", isShort: true },
            {
              name: "Runbook",
              value: "[https://runbooks.example.com/server](<https://runbooks.example.com/server>)",
              isShort: true,
            },
          ],
          time: "2026-01-02T03:04:05.000Z",
        },
      ],
      event: "incident.open",
    },
  ],
])("shows %s", (name, message) => {
  expect(shown(newRelicPayloads, name)).toEqual(message);
});
