import type { Sample } from "./sample.ts";

export const netdataPayloads: Sample[] = [
  {
    name: "alert",
    sender: "Netdata",
    json: {
      message: "web-1 is critical: CPU",
      alert: "10min_cpu_usage",
      info: "Average CPU use over 10 minutes",
      chart: "system.cpu",
      context: "system.cpu",
      space: "prod",
      Rooms: { All: "https://app.netdata.cloud/rooms/all" },
      family: "cpu",
      class: "Utilization",
      severity: "critical",
      date: "2026-01-02T03:04:05Z",
      duration: "5m",
      additional_active_critical_alerts: 1,
      additional_active_warning_alerts: 0,
      alert_url: "https://app.netdata.cloud/alerts/1",
    },
  },
  {
    name: "reachability",
    sender: "Netdata",
    json: {
      message: "web-1 is unreachable",
      url: "https://app.netdata.cloud/nodes/1",
      host: "web-1",
      severity: "critical",
      status: { reachable: false, text: "unreachable" },
    },
  },
];
