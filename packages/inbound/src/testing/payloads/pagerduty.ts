import type { JsonObject } from "../../parsed-post.ts";
import type { Sample } from "./sample.ts";

const reference = (path: string, summary: string): JsonObject => ({
  html_url: `https://acme.pagerduty.com/${path}`,
  summary,
});

const pagerdutyEvent = (type: string, data: JsonObject): JsonObject => ({
  event: {
    id: "01BZYIL05THJDFF2Y08X9SVMTU",
    event_type: type,
    resource_type: type.split(".")[0],
    occurred_at: "2026-01-02T03:04:05.678Z",
    agent: reference("users/U1", "Ada"),
    client: null,
    data,
  },
});

const pagerdutyIncident = (status: string): JsonObject => ({
  id: "PGR0VU2",
  type: "incident",
  html_url: "https://acme.pagerduty.com/incidents/PGR0VU2",
  number: 9,
  status,
  title: "Checkout is slow",
  service: reference("services/S1", "Shop"),
  assignees: [reference("users/U1", "Ada"), reference("users/U2", "Bob")],
  escalation_policy: reference("escalation_policies/E1", "Default"),
  teams: [],
  priority: { summary: "P1" },
  urgency: "high",
  conference_bridge: null,
  resolve_reason: null,
});

const about = reference("incidents/PGR0VU2", "Checkout is slow");
const signature = { "x-pagerduty-signature": "v1=00" };
const pagerdutySample = (type: string, data: JsonObject): Sample => ({
  name: type,
  sender: "PagerDuty",
  headers: signature,
  json: pagerdutyEvent(type, data),
});

export const pagerdutyPayloads: Sample[] = [
  pagerdutySample("incident.triggered", pagerdutyIncident("triggered")),
  pagerdutySample("incident.acknowledged", pagerdutyIncident("acknowledged")),
  pagerdutySample("incident.resolved", pagerdutyIncident("resolved")),
  pagerdutySample("incident.annotated", {
    incident: about,
    content: "Killing *long* queries.",
    type: "incident_note",
  }),
  pagerdutySample("incident.responder.added", {
    incident: about,
    user: reference("users/U2", "Bob"),
    message: "Please help",
    type: "incident_responder",
  }),
  pagerdutySample("service.updated", {
    ...reference("services/S1", "Shop"),
    type: "service",
  }),
];
