import type { WebhookKey } from "./keys.ts";

interface AlertRule {
  webhook: WebhookKey;
  /** `{value}` is one of the values, the same in both posts. */
  raised: string;
  /** Comes after one to forty minutes; without it nobody says that it is over. */
  cleared?: string;
  values: readonly string[];
}

/** The alerts that come and go by themselves. `{minutes}` is how long one lasted. */
export const ALERT_RULES: readonly AlertRule[] = [
  {
    webhook: "grafana",
    raised:
      "🔴 **API latency p95 above 800 ms**\n`booking-api` · eu-north-1 · now **{value}**\n[Dashboard](https://grafana.harbour.example/d/booking-api)",
    cleared: "🟢 **API latency p95** is back below 800 ms, after {minutes} min",
    values: ["0.91 s", "1.04 s", "1.32 s", "0.86 s"],
  },
  {
    webhook: "grafana",
    raised:
      "🔴 **Queue `ticket-mails` older than 5 min**\n{value} mails wait · [Dashboard](https://grafana.harbour.example/d/mail)",
    cleared: "🟢 **Queue `ticket-mails`** is empty again, after {minutes} min",
    values: ["212", "87", "340", "131"],
  },
  {
    webhook: "grafana",
    raised: "🟠 **Disk above 80 %** on `{value}`\nGrows by about 1 % a day.",
    cleared: "🟢 **Disk** is below 80 % again, {minutes} min after the clean-up job",
    values: ["db-replica-2", "logs-1", "build-3"],
  },
  {
    webhook: "grafana",
    raised:
      "🟠 **Replication lag above 10 s**\n`db-replica-2` is **{value}** behind · [Dashboard](https://grafana.harbour.example/d/postgres)",
    cleared: "🟢 **Replication lag** is below 10 s, after {minutes} min",
    values: ["14 s", "22 s", "37 s"],
  },
  {
    webhook: "sentry",
    raised:
      "**TypeError**: Cannot read properties of undefined (reading 'berth')\n`web-checkout` · {value}\n[HARBOUR-WEB-4F2](https://sentry.harbour.example/issues/4F2)",
    values: ["3 events, 3 people", "11 events, 9 people", "6 events, 1 very patient person"],
  },
  {
    webhook: "sentry",
    raised:
      "**TimeoutError**: port-gateway did not answer within 5000 ms\n`booking-api` · {value}\n[HARBOUR-API-91C](https://sentry.harbour.example/issues/91C)",
    values: ["Nordvik, 4 events", "Port Ellery, 9 events", "Isle of Marrow, 2 events"],
  },
  {
    webhook: "sentry",
    raised:
      "**ScannerOffline**: no heartbeat for 120 s\n`gate-app` · {value}\n[HARBOUR-GATE-2B](https://sentry.harbour.example/issues/2B)",
    values: ["Skarholm, lane 1", "Tern Bay, lane 2", "Nordvik, lane 1"],
  },
  {
    webhook: "kuma",
    raised: "🔴 **{value}** is down: `connect ETIMEDOUT`",
    cleared: "✅ **{value}** is up again, after {minutes} min",
    values: ["Tern Bay port API", "Nordvik port API", "Skarholm departures board"],
  },
  {
    webhook: "kuma",
    raised: "🔴 **{value}** is down: `503 Service Unavailable`",
    cleared: "✅ **{value}** is up again, after {minutes} min",
    values: ["Port Ellery port API", "status.harbour.example", "Isle of Marrow port API"],
  },
];
