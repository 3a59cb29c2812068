import type { Sample } from "./sample.ts";

export const statuspagePayloads: Sample[] = [
  {
    name: "incident",
    sender: "Statuspage",
    json: {
      meta: { unsubscribe: "https://status.example.com/?unsubscribe=x" },
      page: { id: "p1", status_indicator: "minor", status_description: "Minor Service Outage" },
      incident: {
        id: "i1",
        name: "Database query delays",
        status: "identified",
        impact: "major",
        shortlink: "https://stspg.io/i1",
        updated_at: "2026-01-02T03:04:06Z",
        incident_updates: [
          {
            id: "u1",
            status: "identified",
            body: "Queries *time out*.",
            created_at: "2026-01-02T03:04:05Z",
          },
        ],
        components: [{ id: "c1", name: "API", status: "partial_outage" }],
      },
    },
  },
  {
    name: "component",
    sender: "Statuspage",
    json: {
      meta: {},
      page: { id: "p1", status_indicator: "maintenance", status_description: "Under Maintenance" },
      component: { id: "c1", name: "Database", status: "under_maintenance" },
      component_update: {
        id: "n1",
        component_id: "c1",
        old_status: "operational",
        new_status: "under_maintenance",
        created_at: "2026-01-02T03:04:05Z",
      },
    },
  },
];
