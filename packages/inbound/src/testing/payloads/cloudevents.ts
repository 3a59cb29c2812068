import type { Sample } from "./sample.ts";

const sender = "CloudEvents";
const event = {
  specversion: "1.0",
  id: "A234-1234",
  source: "/mycontext",
  type: "com.example.someevent",
};

export const cloudEventsPayloads: Sample[] = [
  {
    name: "structured",
    sender,
    headers: { "content-type": "application/cloudevents+json; charset=utf-8" },
    json: {
      ...event,
      subject: "disk-1",
      time: "2026-04-05T17:31:00Z",
      datacontenttype: "application/json",
      data: { title: "Disk full", free: 0 },
    },
  },
  { name: "by its attributes alone", sender, json: { ...event, data: ["a", "b"] } },
  { name: "without data", sender, json: event },
  {
    name: "encoded",
    sender,
    json: { ...event, datacontenttype: "text/plain", data_base64: "SGVsbG8gKndvcmxkKg==" },
  },
  {
    name: "bytes",
    sender,
    json: { ...event, datacontenttype: "image/png", data_base64: "iVBORw0KGgo=" },
  },
  {
    name: "binary",
    sender,
    headers: {
      "ce-specversion": "1.0",
      "ce-id": "b-1",
      "ce-type": "com.example.Deployed",
      "ce-source": "https://ci.example.com/web",
      "ce-subject": "caf%C3%A9",
      "ce-time": "2026-04-05T17:31:00Z",
    },
    json: { version: "1.2.3", ok: true },
  },
];
