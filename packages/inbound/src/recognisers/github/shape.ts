import type { JsonObject } from "../../parsed-post.ts";
import { has, isObject, textAt } from "../../payload/read.ts";

/** The keys that tell an event where no header names it, the most particular first. */
const SHAPES: readonly (readonly [event: string, ...keys: string[]])[] = [
  ["pull_request_review_comment", "pull_request", "comment"],
  ["pull_request_review_thread", "pull_request", "thread"],
  ["pull_request_review", "pull_request", "review"],
  ["pull_request", "pull_request"],
  ["issue_comment", "issue", "comment"],
  ["issues", "issue"],
  ["discussion_comment", "discussion", "comment"],
  ["discussion", "discussion"],
  ["commit_comment", "comment"],
  ["deployment_status", "deployment_status"],
  ["check_run", "check_run"],
  ["workflow_job", "workflow_job"],
  ["workflow_run", "workflow_run"],
  ["check_suite", "check_suite"],
  ["deployment", "deployment"],
  ["push", "ref", "commits"],
  ["create", "ref_type", "master_branch"],
  ["delete", "ref_type", "pusher_type"],
  ["release", "release"],
  ["fork", "forkee"],
  ["gollum", "pages"],
  ["ping", "zen"],
  ["star", "starred_at"],
  ["status", "state", "sha", "context"],
];

/** What a payload without a header is about; empty for what can't be told. */
export const eventOf = (payload: JsonObject): string =>
  SHAPES.find(([, ...keys]) => has(payload, ...keys))?.[0] ?? "";

/** True for a payload that GitHub alone would send: by a user of its, about a repository of its. */
export const isGitHubShape = (payload: JsonObject): boolean =>
  isObject(payload.sender) &&
  isObject(payload.repository) &&
  textAt(payload, "sender", "login") !== "" &&
  textAt(payload, "repository", "full_name").includes("/") &&
  textAt(payload, "repository", "html_url") !== "" &&
  textAt(payload, "repository", "node_id") !== "" &&
  eventOf(payload) !== "";
