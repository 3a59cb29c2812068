import { expect, it } from "vitest";
import { COLORS } from "../message/card.ts";
import { zabbixPayloads } from "../testing/payloads/zabbix.ts";
import { shown } from "../testing/shown.ts";

it.each([
  [
    "problem, in the media types' parameters",
    {
      content:
        "**Problem** [Disk space is low on /](<https://zabbix.example.com/tr_events.php?triggerid=14032&eventid=10528>) on web-1",
      cards: [
        {
          author: "Problem",
          title: "Disk space is low on /",
          url: "https://zabbix.example.com/tr_events.php?triggerid=14032&eventid=10528",
          color: COLORS.danger,
          fields: [
            { name: "Severity", value: "High", isShort: true },
            { name: "Host", value: "web-1, 192.0.2.1", isShort: true },
            { name: "Operational data", value: "Space used: 91 %", isShort: true },
          ],
        },
      ],
      event: "event.problem",
    },
  ],
  [
    "recovery, in a tutorial's form",
    {
      content:
        "**OK** [Zabbix agent is unreachable](<https://zabbix.example.com/tr_events.php?triggerid=1&eventid=2>) on web-1",
      cards: [
        {
          author: "OK",
          title: "Zabbix agent is unreachable",
          url: "https://zabbix.example.com/tr_events.php?triggerid=1&eventid=2",
          color: COLORS.good,
          text: "Agent ping is Up (1)",
          fields: [
            { name: "Severity", value: "Average", isShort: true },
            { name: "Host", value: "web-1", isShort: true },
          ],
        },
      ],
      event: "event.ok",
    },
  ],
])("shows %s", (name, message) => {
  expect(shown(zabbixPayloads, name)).toEqual(message);
});
