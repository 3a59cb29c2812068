import type { Sample } from "./sample.ts";

export const terraformPayloads: Sample[] = [
  {
    name: "a run",
    sender: "HCP Terraform",
    json: {
      payload_version: 1,
      notification_configuration_id: "nc-1",
      run_url: "https://app.terraform.io/app/acme/workspaces/net/runs/run-1",
      run_id: "run-1",
      run_message: "Add *five* workers",
      run_created_at: "2026-01-25T18:34:00.000Z",
      run_created_by: "ada",
      workspace_id: "ws-1",
      workspace_name: "net",
      organization_name: "acme",
      notifications: [
        {
          message: "Run Errored",
          trigger: "run:errored",
          run_status: "errored",
          run_updated_at: "2026-01-25T18:37:04.000Z",
          run_updated_by: "grace",
        },
      ],
    },
  },
  {
    name: "a verification",
    sender: "HCP Terraform",
    json: {
      payload_version: 1,
      notification_configuration_id: "nc-1",
      run_url: null,
      notifications: [{ message: "Verification of Tidings", trigger: "verification" }],
    },
  },
  {
    name: "drift",
    sender: "HCP Terraform",
    json: {
      payload_version: "2",
      notification_configuration_id: "nc-1",
      trigger_scope: "assessment",
      trigger: "assessment:drifted",
      message: "Drift Detected",
      details: {
        workspace_name: "net",
        new_assessment_result: { drifted: true, resources_drifted: 4 },
      },
    },
  },
];
