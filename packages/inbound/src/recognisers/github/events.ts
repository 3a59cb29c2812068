import type { Draft } from "../../message/draft.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { textAt, toText } from "../../payload/read.ts";
import { commitComment, discussionComment, issueComment, reviewComment } from "./comments.ts";
import { deployment, deploymentStatus } from "./deployments.ts";
import { discussion, issues } from "./issues.ts";
import { ping, tellInLine } from "./lines.ts";
import type { Tell } from "./phrase.ts";
import { pullRequest, review, reviewThread } from "./pull-requests.ts";
import { push, refChange } from "./push.ts";
import { gollum, release } from "./releases.ts";
import { checkRun, checkSuite, status, workflowJob, workflowRun } from "./runs.ts";
import { alert, securityAdvisory } from "./security.ts";

/** Events that need more than a line; the others stand in `lines.ts`. */
const EVENTS: ReadonlyMap<string, Tell> = new Map([
  ["check_run", checkRun],
  ["check_suite", checkSuite],
  ["code_scanning_alert", alert("Code scanning alert")],
  ["commit_comment", commitComment],
  ["create", refChange("created")],
  ["delete", refChange("deleted")],
  ["dependabot_alert", alert("Dependabot alert")],
  ["deployment", deployment],
  ["deployment_status", deploymentStatus],
  ["discussion", discussion],
  ["discussion_comment", discussionComment],
  ["gollum", gollum],
  ["issue_comment", issueComment],
  ["issues", issues],
  ["ping", ping],
  ["pull_request", pullRequest],
  ["pull_request_review", review],
  ["pull_request_review_comment", reviewComment],
  ["pull_request_review_thread", reviewThread],
  ["push", push],
  ["release", release],
  ["repository_vulnerability_alert", alert("Vulnerability alert")],
  ["secret_scanning_alert", alert("Secret scanning alert")],
  ["security_advisory", securityAdvisory],
  ["status", status],
  ["workflow_job", workflowJob],
  ["workflow_run", workflowRun],
]);

/** Where the outcome of an event and action stands, for filters such as `workflow_run.completed.failure`. */
const OUTCOMES: ReadonlyMap<string, readonly string[]> = new Map([
  ["check_run.completed", ["check_run", "conclusion"]],
  ["check_suite.completed", ["check_suite", "conclusion"]],
  ["deployment_status.created", ["deployment_status", "state"]],
  ["pull_request_review.submitted", ["review", "state"]],
  ["status", ["state"]],
  ["workflow_job.completed", ["workflow_job", "conclusion"]],
  ["workflow_run.completed", ["workflow_run", "conclusion"]],
]);

/** Says what happened. Gitea and its relatives have the same events under the same names. */
export const tell = (event: string, payload: JsonObject): Draft =>
  EVENTS.get(event)?.(payload) ?? tellInLine(event, payload);

/** The event's name for filters: event, action, outcome. */
export function nameEvent(event: string, payload: JsonObject): string {
  const name = [event || "event", toText(payload.action)].filter(Boolean).join(".");
  const path = OUTCOMES.get(name);
  const outcome = path === undefined ? "" : textAt(payload, ...path);
  return (outcome === "" ? name : `${name}.${outcome}`).toLowerCase();
}
