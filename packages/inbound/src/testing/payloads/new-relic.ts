import type { Sample } from "./sample.ts";

export const newRelicPayloads: Sample[] = [
  {
    name: "workflow",
    sender: "New Relic",
    json: {
      id: "c5faa7e6",
      issueUrl: "https://radar-api.service.newrelic.com/accounts/1/issues/c5faa7e6",
      title: "Storage is low on 'db'",
      priority: "CRITICAL",
      impactedEntities: ["db-1", "db-2"],
      totalIncidents: 1,
      state: "ACTIVATED",
      trigger: "STATE_CHANGE",
      isCorrelated: false,
      createdAt: 1767323045000,
      updatedAt: 1767323046000,
      sources: ["newrelic"],
      alertPolicyNames: ["Golden Signals"],
      alertConditionNames: ["Low storage"],
      workflowName: "Team",
    },
  },
  {
    name: "incident of old",
    sender: "New Relic",
    json: {
      account_id: 1,
      condition_name: "Server down",
      current_state: "open",
      details: "No data for 5 minutes",
      event_type: "INCIDENT",
      incident_id: 1234,
      incident_url: "https://alerts.newrelic.com/accounts/1/incidents/1234",
      policy_name: "Servers",
      runbook_url: "https://runbooks.example.com/server",
      severity: "CRITICAL",
      targets: [{ id: "1", name: "web-1" }],
      timestamp: 1767323045000,
    },
  },
];
