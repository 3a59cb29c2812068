import type { Sample } from "./sample.ts";

export const datadogPayloads: Sample[] = [
  {
    name: "default payload",
    sender: "Datadog",
    json: {
      body: "%%%\n**CPU** is over 90.\n\n[![Snapshot](https://p.example.com/i.png)](https://app.datadoghq.com/m/1)\n%%%",
      last_updated: "1767323045000",
      event_type: "query_alert_monitor",
      title: "[Triggered on {host:web-1}] CPU is high",
      date: "1767323045000",
      org: { id: "1", name: "Acme" },
      id: "5330178838482912345",
    },
  },
  {
    name: "with a transition",
    sender: "Datadog",
    json: {
      id: "533",
      title: "[P2] [Recovered] CPU is high",
      body: "It is *fine*.",
      event_type: "query_alert_monitor",
      alert_type: "success",
      alert_transition: "Recovered",
      alert_id: "7",
      last_updated: "1767323045000",
      link: "https://app.datadoghq.com/monitors/7",
      tags: "env:prod,service:web",
      org: { id: "1", name: "Acme" },
    },
  },
];
