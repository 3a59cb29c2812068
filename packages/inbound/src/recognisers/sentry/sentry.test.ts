import { expect, it } from "vitest";
import { COLORS } from "../../message/card.ts";
import { sentryPayloads } from "../../testing/payloads/sentry.ts";
import { shown } from "../../testing/shown.ts";

it.each([
  [
    "issue created",
    {
      content: "**Issue created** [SHOP-9](<https://acme.sentry.io/issues/1170820242/>) in shop",
      cards: [
        {
          author: "SHOP-9",
          title: "ReferenceError: x is not defined",
          url: "https://acme.sentry.io/issues/1170820242/",
          color: COLORS.danger,
          text: "`?(runner)`",
          fields: [
            { name: "Status", value: "Unresolved, new", isShort: true },
            { name: "Level", value: "Error", isShort: true },
            { name: "Events", value: "3", isShort: true },
            { name: "Users", value: "2", isShort: true },
            { name: "First seen", value: "2026-01-02T03:04:05.678Z", isShort: true },
          ],
          time: "2026-01-02T03:05:05.678Z",
        },
      ],
      event: "issue.created",
    },
  ],
  [
    "event_alert triggered",
    {
      content:
        "**Alert** [ReferenceError: x is not defined](<https://acme.sentry.io/issues/1170820242/events/e4874/>) by the rule Page us",
      cards: [
        {
          author: "Error",
          title: "ReferenceError: x is not defined",
          url: "https://acme.sentry.io/issues/1170820242/events/e4874/",
          color: COLORS.danger,
          text: "x is not defined\n\n`?(runner)`",
          fields: [
            { name: "Environment", value: "prod", isShort: true },
            { name: "Release", value: "1\\.2.3", isShort: true },
            { name: "Platform", value: "javascript", isShort: true },
          ],
          time: "2026-01-02T03:04:05.678Z",
        },
      ],
      event: "event_alert.triggered",
    },
  ],
  [
    "metric_alert critical",
    {
      content: "**Critical** [Too many errors](<https://acme.sentry.io/alerts/1/>)",
      cards: [
        {
          author: "Critical",
          title: "Critical: Too many errors",
          url: "https://acme.sentry.io/alerts/1/",
          color: COLORS.danger,
          text: "1000 events in the last 10 minutes\nFilter: level:error",
          fields: [
            { name: "Aggregate", value: "count()", isShort: true },
            { name: "Query", value: "level:error", isShort: true },
            { name: "Projects", value: "shop", isShort: true },
          ],
          time: "2026-01-02T03:04:05.678Z",
        },
      ],
      event: "metric_alert.critical",
    },
  ],
  [
    "comment created",
    {
      content: "**Comment created** on issue 100 in shop by Ada\n\n> Looks **bad**",
      cards: [],
      event: "comment.created",
    },
  ],
  [
    "installation created",
    {
      content: "**Installation created** of tidings for acme by Ada",
      cards: [],
      event: "installation.created",
    },
  ],
  [
    "seer root_cause_completed",
    {
      content: '**Seer**: Root cause completed\n\n```json\n{\n  "run_id": 5\n}\n```',
      cards: [],
      event: "seer.root_cause_completed",
    },
  ],
  [
    "plugin",
    {
      content:
        "**Error** [This is an example](<https://acme.sentry.io/issues/4218258981/>) in Shop",
      cards: [
        {
          author: "Error",
          title: "This is an example",
          url: "https://acme.sentry.io/issues/4218258981/",
          color: COLORS.danger,
          text: "`shop.views in index`",
          fields: [
            { name: "Environment", value: "prod", isShort: true },
            { name: "Platform", value: "python", isShort: true },
          ],
          time: "2026-01-02T03:04:05.678Z",
        },
      ],
      event: "event",
    },
  ],
])("shows %s", (name, message) => {
  expect(shown(sentryPayloads, name)).toEqual(message);
});

it.each([
  [
    "issue assigned",
    "**Issue assigned** [SHOP-9](<https://acme.sentry.io/issues/1170820242/>) in shop to web by Ada",
    COLORS.danger,
  ],
  [
    "issue resolved",
    "**Issue resolved** [SHOP-9](<https://acme.sentry.io/issues/1170820242/>) in shop by Ada",
    COLORS.good,
  ],
  [
    "error created",
    "**Error** [ReferenceError: x is not defined](<https://acme.sentry.io/issues/1170820242/events/e4874/>)",
    COLORS.danger,
  ],
])("says of %s who did what", (name, content, color) => {
  expect(shown(sentryPayloads, name)).toMatchObject({ content, cards: [{ color }] });
});
