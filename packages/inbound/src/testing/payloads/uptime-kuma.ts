import type { Sample } from "./sample.ts";

const heartbeat = {
  monitorID: 3,
  status: 0,
  time: "2026-01-02 03:04:05.678",
  msg: "connect ECONNREFUSED",
  important: true,
  duration: 60,
  ping: null,
  localDateTime: "2026-01-02 04:04:05",
};
const monitor = {
  id: 3,
  name: "Shop",
  url: "https://shop.example.com",
  hostname: null,
  type: "http",
};
const kuma = { heartbeat, monitor, msg: "[Shop] [🔴 Down] connect ECONNREFUSED" };

export const uptimeKumaPayloads: Sample[] = [
  { name: "down", sender: "Uptime Kuma", json: kuma },
  { name: "down, as a form", sender: "Uptime Kuma", json: { data: JSON.stringify(kuma) } },
  {
    name: "test",
    sender: "Uptime Kuma",
    json: { heartbeat: null, monitor: null, msg: "My Notification Testing" },
  },
];
