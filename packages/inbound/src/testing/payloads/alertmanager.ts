import type { JsonObject } from "../../parsed-post.ts";
import type { Sample } from "./sample.ts";

const ZERO_TIME = "0001-01-01T00:00:00Z";

/** One of Alertmanager's alerts about an instance. */
export const alertOf = (
  instance: string,
  status = "firing",
  more: JsonObject = {},
): JsonObject => ({
  status,
  labels: { alertname: "HighLatency", cluster: "eu", instance, severity: "critical" },
  annotations: {
    summary: `Latency of ${instance} is high`,
    description: "p99 is at 3.4 s",
    runbook_url: "https://runbooks.example.com/latency",
  },
  startsAt: "2026-01-02T03:04:05.678Z",
  endsAt: status === "resolved" ? "2026-01-02T04:04:05.678Z" : ZERO_TIME,
  generatorURL: "http://prometheus.example.com:9090/graph?g0.expr=x",
  fingerprint: "c6eadffa33fcdf37",
  ...more,
});

/** Alertmanager's whole payload for these alerts. */
export const groupOf = (alerts: readonly JsonObject[], more: JsonObject = {}): JsonObject => ({
  version: "4",
  groupKey: '{}:{alertname="HighLatency", cluster="eu"}',
  truncatedAlerts: 0,
  status: alerts.some(({ status }) => status === "firing") ? "firing" : "resolved",
  receiver: "team",
  groupLabels: { alertname: "HighLatency", cluster: "eu" },
  commonLabels: { alertname: "HighLatency", cluster: "eu", severity: "critical" },
  commonAnnotations: {
    description: "p99 is at 3.4 s",
    runbook_url: "https://runbooks.example.com/latency",
  },
  externalURL: "http://alertmanager.example.com:9093",
  alerts,
  ...more,
});

const numbered = (from: number, to: number, status: string): JsonObject[] =>
  Array.from({ length: to - from }, (_, index) => alertOf(`api-${from + index}`, status));

/** 3 firing and 47 resolved. */
export const largeGroup = groupOf([...numbered(3, 50, "resolved"), ...numbered(0, 3, "firing")]);

const RUNBOOK = "https://runbooks.example.com/latency";

/** 2 firing, each with something of its own, and 1 resolved. */
const smallGroup = groupOf(
  [
    alertOf("api-1"),
    alertOf("api-3", "resolved"),
    alertOf("api-2", "firing", {
      labels: { alertname: "HighLatency", cluster: "eu", instance: "api-2", severity: "warning" },
      annotations: {
        summary: "Latency of api-2 is high",
        description: "p99 is at 1.2 s",
        runbook_url: RUNBOOK,
      },
    }),
  ],
  {
    commonLabels: { alertname: "HighLatency", cluster: "eu" },
    commonAnnotations: { runbook_url: RUNBOOK },
  },
);

export const alertmanagerPayloads: Sample[] = [
  { name: "one firing", sender: "Alertmanager", json: groupOf([alertOf("api-1")]) },
  { name: "one resolved", sender: "Alertmanager", json: groupOf([alertOf("api-1", "resolved")]) },
  { name: "a small group", sender: "Alertmanager", json: smallGroup },
  { name: "a large group", sender: "Alertmanager", json: largeGroup },
];
