import type { JsonObject } from "../../parsed-post.ts";
import type { Sample } from "./sample.ts";

const ZERO_TIME = "0001-01-01T00:00:00Z";

const grafanaAlert: JsonObject = {
  status: "firing",
  labels: { alertname: "Memory", grafana_folder: "device", __alert_rule_uid__: "u" },
  annotations: { summary: "High memory usage", owner: "Team *Blue*" },
  startsAt: "2026-03-01T02:09:00Z",
  endsAt: ZERO_TIME,
  generatorURL: "https://grafana.example.com/alerting/grafana/u/view?orgId=1",
  fingerprint: "e6349a25f5ef0e9e",
  silenceURL: "https://grafana.example.com/alerting/silence/new?alertmanager=grafana",
  dashboardURL: "https://grafana.example.com/d/1?orgId=1",
  panelURL: "https://grafana.example.com/d/1?orgId=1&viewPanel=2",
  imageURL: "https://grafana.example.com/image.png",
  values: { A: 44.23943737541908, C: 1 },
  valueString: "[ var='A' labels={} value=44.23943737541908 ]",
};

export const grafanaPayloads: Sample[] = [
  {
    name: "alerting",
    sender: "Grafana",
    json: {
      receiver: "team",
      status: "firing",
      orgId: 1,
      alerts: [grafanaAlert],
      groupLabels: { alertname: "Memory", grafana_folder: "device" },
      commonLabels: { alertname: "Memory", grafana_folder: "device" },
      commonAnnotations: { summary: "High memory usage" },
      externalURL: "https://grafana.example.com/",
      version: "1",
      groupKey: '{}:{alertname="Memory"}',
      truncatedAlerts: 0,
      title: "[FIRING:1] Memory device",
      state: "alerting",
      message: "**Firing**\n\nValue: A=44.2",
    },
  },
  {
    name: "legacy",
    sender: "Grafana (legacy)",
    json: {
      dashboardId: 1,
      evalMatches: [{ value: 100, metric: "Queue length", tags: null }],
      imageUrl: "https://grafana.example.com/image.png",
      message: "The queue is *long*.",
      orgId: 0,
      panelId: 1,
      ruleId: 7,
      ruleName: "Queue",
      ruleUrl: "https://grafana.example.com/d/2",
      state: "alerting",
      tags: {},
      title: "[Alerting] Queue",
    },
  },
];
