import { expect, it } from "vitest";
import type { JsonObject } from "../parsed-post.ts";
import { isObject } from "../payload/read.ts";
import { alertmanagerPayloads } from "../testing/payloads/alertmanager.ts";
import { awsSnsPayloads } from "../testing/payloads/aws-sns.ts";
import { betterStackPayloads } from "../testing/payloads/better-stack.ts";
import { datadogPayloads } from "../testing/payloads/datadog.ts";
import { grafanaPayloads } from "../testing/payloads/grafana.ts";
import { healthchecksPayloads } from "../testing/payloads/healthchecks.ts";
import { netdataPayloads } from "../testing/payloads/netdata.ts";
import { newRelicPayloads } from "../testing/payloads/new-relic.ts";
import { pagerdutyPayloads } from "../testing/payloads/pagerduty.ts";
import { pingdomPayloads } from "../testing/payloads/pingdom.ts";
import { prometheusPayloads } from "../testing/payloads/prometheus.ts";
import type { Sample } from "../testing/payloads/sample.ts";
import { sentryPayloads } from "../testing/payloads/sentry.ts";
import { statuspagePayloads } from "../testing/payloads/statuspage.ts";
import { uptimeKumaPayloads } from "../testing/payloads/uptime-kuma.ts";
import { uptimeRobotPayloads } from "../testing/payloads/uptime-robot.ts";
import { zabbixPayloads } from "../testing/payloads/zabbix.ts";
import { posted } from "../testing/posted.ts";
import { recognise } from "./index.ts";
import { RECOGNISERS } from "./table.ts";

const GENERAL = ["Tidings", "JSON"];
/** The more particular stands before these in the table. */
const FAMILIES = [["Alertmanager", "Grafana", "Prometheus"]];
const WRONG: readonly unknown[] = [
  ...[null, 5, "", "text", true, [], [null, 5], {}, { a: { b: 1 } }],
  // Runs that a careless pattern goes over again from each of their characters.
  ...["/", " ", "[![", "*a", "{A"].map((run) => `${run.repeat(10_000)}!`),
];

const samples: Sample[] = [
  ...alertmanagerPayloads,
  ...grafanaPayloads,
  ...prometheusPayloads,
  ...pagerdutyPayloads,
  ...newRelicPayloads,
  ...datadogPayloads,
  ...zabbixPayloads,
  ...awsSnsPayloads,
  ...statuspagePayloads,
  ...pingdomPayloads,
  ...uptimeRobotPayloads,
  ...uptimeKumaPayloads,
  ...healthchecksPayloads,
  ...betterStackPayloads,
  ...netdataPayloads,
  ...sentryPayloads,
];

/** The value with each of its parts in turn, at any depth, left out or replaced. */
function mutations(value: JsonObject, wrong: unknown): JsonObject[] {
  return Object.entries(value).flatMap(([key, inner]) => {
    const { [key]: _, ...without } = value;
    const put = (mutation: unknown): JsonObject => ({ ...value, [key]: mutation });
    if (Array.isArray(inner)) {
      const [first] = inner.filter(isObject);
      const items = first === undefined ? [] : mutations(first, wrong);
      return [without, put(wrong), ...items.map((item) => put([item, wrong]))];
    }
    const parts = isObject(inner) ? mutations(inner, wrong) : [];
    return [without, put(wrong), ...parts.map(put)];
  });
}

it.each(samples)("$sender: $name is known by it alone", ({ sender, headers, json }) => {
  const post = posted(json, headers);
  expect(recognise(post).sender).toBe(sender);
  const family = FAMILIES.find((names) => names.includes(sender)) ?? [sender];
  const others = RECOGNISERS.filter(({ name }) => !family.includes(name));
  const knowing = others.filter((other) => other.recognises(post)).map(({ name }) => name);
  expect(knowing.filter((name) => !GENERAL.includes(name))).toEqual([]);
});

it.each(samples)(
  "$sender: $name is shown without any of its parts",
  ({ headers, json, sender }) => {
    const recogniser = RECOGNISERS.find(({ name }) => name === sender);
    for (const wrong of WRONG) {
      for (const mutation of mutations(json, wrong)) {
        // Nothing at all is refused, whoever sends it.
        if (Object.keys(mutation).length === 0) continue;
        const post = posted(mutation, headers);
        // Through the table a mistake would be caught, and a changed shape be another's.
        expect(() => recogniser?.toDraft(post)).not.toThrow();
        expect(recognise(post).message).toMatchObject({ cards: expect.anything() });
      }
    }
  },
);
