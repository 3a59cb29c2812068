import type { Sample } from "./sample.ts";

export const cloudflarePayloads: Sample[] = [
  {
    name: "an unhealthy origin",
    sender: "Cloudflare",
    json: {
      name: "Origins",
      policy_name: "Origins",
      text: "Origin *a* is unhealthy",
      data: { health: "Unhealthy", pool_name: "eu" },
      ts: 1_764_000_000,
      account_id: "9035f536",
      policy_id: "0da2b59e",
      alert_type: "load_balancing_health_alert",
      alert_event: "ALERT_STATE_EVENT_START",
    },
  },
  {
    name: "a test",
    sender: "Cloudflare",
    json: { name: "", text: "Hello", data: {}, ts: 1_764_000_000, account_id: "9", policy_id: "" },
  },
];
