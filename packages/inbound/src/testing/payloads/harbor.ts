import type { Sample } from "./sample.ts";

const repository = { name: "helm", namespace: "test", repo_full_name: "test/helm" };

export const harborPayloads: Sample[] = [
  {
    name: "a push",
    sender: "Harbor",
    json: {
      type: "PUSH_ARTIFACT",
      occur_at: 1_764_000_000,
      operator: "ada",
      event_data: { resources: [{ digest: "sha256:b503", tag: "3.8.1" }], repository },
    },
  },
  {
    name: "a scan",
    sender: "Harbor",
    json: {
      type: "SCANNING_COMPLETED",
      occur_at: 1_764_000_000,
      operator: "auto",
      event_data: {
        repository,
        resources: [
          {
            tag: "3.8.1",
            resource_url: "harbor.example.com/test/helm:3.8.1",
            scan_overview: {
              "application/vnd.security.vulnerability.report; version=1.1": {
                scan_status: "Success",
                severity: "High",
                summary: { total: 5, fixable: 4, summary: { High: 4, Unknown: 1 } },
                scanner: { name: "Trivy" },
              },
            },
          },
        ],
      },
    },
  },
  {
    name: "a quota",
    sender: "Harbor",
    json: {
      type: "QUOTA_EXCEED",
      occur_at: 1_764_000_000,
      event_data: { repository, custom_attributes: { Details: "2.1 MiB too much" } },
    },
  },
  {
    name: "a replication",
    sender: "Harbor",
    json: {
      type: "REPLICATION",
      occur_at: 1_764_000_000,
      operator: "MANUAL",
      event_data: { replication: { job_status: "Success", trigger_type: "MANUAL" } },
    },
  },
];
