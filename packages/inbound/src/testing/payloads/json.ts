import type { Sample } from "./sample.ts";

/** Payloads of nobody in particular, as scripts and small services make them up. */
export const jsonPayloads: Sample[] = [
  {
    name: "a title and a message",
    sender: "JSON",
    json: { title: "Backup done", message: "12 GB in 3 min\non *db-1*" },
  },
  {
    name: "an alert",
    sender: "JSON",
    json: {
      title: "Disk full",
      message: "Nothing left on /var",
      url: "https://example.com/a",
      host: "db-1",
      level: "error",
      freeBytes: 0,
      tags: ["prod", "eu"],
      api_key: "sk_live_1",
      timestamp: 1_764_000_000,
    },
  },
  {
    name: "an envelope",
    sender: "JSON",
    json: {
      event: "order.created",
      data: {
        id: 5,
        customer: { name: "Ada", email: "ada@example.com" },
        items: [
          { sku: "a_b", qty: 2 },
          { sku: "c", qty: 1 },
        ],
      },
    },
  },
  {
    name: "values alone",
    sender: "JSON",
    json: { cpu: 93, disk: { free: 3, mounts: ["/", "/var"] }, note: null },
  },
];
