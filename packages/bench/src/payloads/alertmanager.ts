import { NUMBER_PLACEHOLDER, type Payload } from "./payload.ts";

const COMMON = {
  alertname: `HighLatency ${NUMBER_PLACEHOLDER}`,
  cluster: "eu-west-1",
  namespace: "shop",
  job: "kubernetes-pods",
  prometheus: "monitoring/k8s",
  severity: "page",
};
const ALERTS = 14;

function alert(number: number) {
  const pod = `checkout-7d9f8b6c5-${(number + 100).toString(36)}x`;
  return {
    status: number % 7 === 6 ? "resolved" : "firing",
    labels: { ...COMMON, pod, instance: `10.4.${number}.17:9090`, container: "checkout" },
    annotations: {
      summary: `Requests to ${pod} are slow`,
      description: `The 99th percentile has been above 2 s for 10 minutes (now ${2 + number / 10} s).`,
      runbook_url: "https://runbooks.example.com/shop/high-latency",
    },
    startsAt: "2026-01-02T03:04:05.678Z",
    endsAt: number % 7 === 6 ? "2026-01-02T03:14:05.678Z" : "0001-01-01T00:00:00Z",
    generatorURL: `https://prometheus.example.com/graph?g0.expr=histogram_quantile%280.99%2C+pod%3D%22${pod}%22%29&g0.tab=1`,
    fingerprint: `b5a1${number.toString(16).padStart(2, "0")}c3d4e5f607`,
  };
}

/** A group of alerts in Alertmanager's webhook format, version 4; about 10 kB. */
export const alertmanager: Payload = {
  title: "Alertmanager, 10 kB",
  headers: { "User-Agent": "Alertmanager/0.28.0" },
  body: JSON.stringify({
    receiver: "tidings",
    status: "firing",
    alerts: Array.from({ length: ALERTS }, (_, number) => alert(number)),
    groupLabels: { alertname: COMMON.alertname },
    commonLabels: COMMON,
    commonAnnotations: { runbook_url: "https://runbooks.example.com/shop/high-latency" },
    externalURL: "https://alertmanager.example.com",
    version: "4",
    groupKey: `{}:{alertname="${COMMON.alertname}"}`,
    truncatedAlerts: 0,
  }),
};
