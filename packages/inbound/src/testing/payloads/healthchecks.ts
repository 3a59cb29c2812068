import type { Sample } from "./sample.ts";

export const healthchecksPayloads: Sample[] = [
  {
    name: "a check as JSON",
    sender: "Healthchecks.io",
    json: {
      name: "Backup",
      slug: "backup",
      tags: "prod db",
      desc: "Nightly",
      grace: 3600,
      n_pings: 12,
      status: "down",
      started: false,
      last_ping: "2026-01-02T03:04:05+00:00",
      next_ping: null,
      schedule: "0 3 * * *",
      tz: "UTC",
    },
  },
];
