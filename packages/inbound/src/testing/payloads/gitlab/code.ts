import type { JsonObject } from "../../../parsed-post.ts";
import type { Sample } from "../sample.ts";
import { A, about, B, commit, HOME, project, sample } from "./base.ts";

const ZERO = "0".repeat(40);
const push = (kind: string, what: string, json: JsonObject): Sample =>
  sample(kind === "push" ? "Push Hook" : "Tag Push Hook", what, {
    object_kind: kind,
    event_name: kind,
    before: A,
    after: B,
    ref: kind === "push" ? "refs/heads/main" : "refs/tags/v1",
    user_name: "Ada Lovelace",
    project,
    commits: [],
    total_commits_count: 0,
    ...json,
  });
const pipeline = (status: string, json: JsonObject = {}): Sample =>
  about("Pipeline Hook", "pipeline", status, {
    object_attributes: {
      id: 31,
      name: null,
      ref: "main",
      tag: false,
      status,
      duration: status === "running" ? null : 125,
      url: `${HOME}/-/pipelines/31`,
    },
    merge_request: null,
    commit,
    builds: [],
    ...json,
  });

export const codePayloads: Sample[] = [
  push("push", "commits", { commits: [commit], total_commits_count: 21 }),
  push("push", "a new branch", { before: ZERO }),
  push("push", "a branch's end", { after: ZERO }),
  push("tag_push", "a tag", { before: ZERO }),
  pipeline("failed", {
    merge_request: { iid: 4, title: "Tabs", url: `${HOME}/-/merge_requests/4` },
    builds: [
      { id: 7, name: "test", status: "failed", allow_failure: false },
      { id: 8, name: "lint", status: "failed", allow_failure: true },
      { id: 9, name: "build", status: "success" },
    ],
  }),
  pipeline("running"),
  about("Job Hook", "build", "failed", {
    ref: "main",
    tag: false,
    build_id: 7,
    build_name: "test",
    build_stage: "check",
    build_status: "failed",
    build_duration: 61.5,
    build_failure_reason: "script_failure",
    project_name: "octo / engine",
  }),
  about("Deployment Hook", "deployment", "success", {
    status: "success",
    environment: "production",
    environment_external_url: "https://engine.example.com",
    deployable_url: `${HOME}/-/jobs/7`,
    short_sha: "b1b2c3d4",
    commit_url: commit.url,
    commit_title: "Mend tabs",
  }),
];
