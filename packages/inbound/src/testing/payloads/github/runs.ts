import type { Sample } from "../sample.ts";
import { A, B, page, sample, user } from "./base.ts";

const run = {
  id: 30,
  name: "CI",
  run_number: 42,
  head_branch: "main",
  head_sha: B,
  display_title: "Mend tabs",
  status: "completed",
  conclusion: "failure",
  html_url: page("actions/runs/30"),
  run_started_at: "2026-01-02T03:00:00Z",
  updated_at: "2026-01-02T03:02:05Z",
  actor: user("ada"),
};
const job = {
  id: 31,
  name: "test (20)",
  workflow_name: "CI",
  head_branch: "main",
  head_sha: B,
  status: "completed",
  conclusion: "failure",
  html_url: page("actions/runs/30/job/31"),
  started_at: "2026-01-02T03:00:00Z",
  completed_at: "2026-01-02T03:00:30Z",
  steps: [
    { name: "Check out", status: "completed", conclusion: "success", number: 1 },
    { name: "Run tests", status: "completed", conclusion: "failure", number: 2 },
  ],
};
const check = {
  name: "lint",
  head_sha: B,
  status: "completed",
  conclusion: "success",
  html_url: page("runs/4"),
  started_at: "2026-01-02T03:00:00Z",
  completed_at: "2026-01-02T03:01:00Z",
  output: { title: "All well", summary: "No **errors**", annotations_count: 0 },
  check_suite: { id: 6, head_branch: "main" },
};

export const runsPayloads: Sample[] = [
  sample("workflow_run", "failed", {
    action: "completed",
    workflow: { name: "CI" },
    workflow_run: run,
  }),
  sample("workflow_job", "failed", { action: "completed", workflow_job: job }),
  sample("check_run", "succeeded", { action: "completed", check_run: check }),
  sample("check_suite", "requested", {
    action: "requested",
    check_suite: { head_branch: "main", status: "queued", conclusion: null, app: { name: "CI" } },
  }),
  sample("status", "failed", {
    sha: A,
    context: "ci/build",
    state: "failure",
    description: "2 of 9 failed",
    target_url: "https://ci.example.com/1",
    commit: { html_url: page(`commit/${A}`) },
  }),
  sample("deployment", "created", {
    action: "created",
    deployment: { ref: "main", environment: "production" },
  }),
  sample("deployment_status", "succeeded", {
    action: "created",
    deployment: { ref: "main", environment: "production" },
    deployment_status: {
      state: "success",
      environment_url: "https://example.com",
      description: "",
    },
  }),
];
