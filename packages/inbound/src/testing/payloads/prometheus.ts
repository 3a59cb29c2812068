import type { Sample } from "./sample.ts";

export const prometheusPayloads: Sample[] = [
  {
    name: "its API's alerts",
    sender: "Prometheus",
    json: {
      status: "success",
      data: {
        alerts: [
          {
            labels: { alertname: "Disk", instance: "db-1", job: "node" },
            annotations: { summary: "The disk fills up" },
            state: "pending",
            activeAt: "2026-01-02T03:04:05Z",
            value: "9.1e-01",
          },
          {
            labels: { alertname: "Disk", instance: "db-2", job: "node" },
            annotations: {},
            state: "firing",
            activeAt: "2026-01-02T03:04:05Z",
            value: "9.9e-01",
          },
        ],
      },
    },
  },
];
