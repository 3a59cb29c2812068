import { COLORS } from "../../message/card.ts";
import { inWords } from "./text.ts";

/** How a run of anything stands, in words that follow its name, and in colour. */
interface Outcome {
  words: string;
  color: string;
}

const outcome = (words: string, color: string): Outcome => ({ words, color });

/** The words of GitHub, GitLab, Gitea and Bitbucket for where a check, job, pipeline or deployment is. */
const OUTCOMES: ReadonlyMap<string, Outcome> = new Map([
  ["success", outcome("succeeded", COLORS.good)],
  ["successful", outcome("succeeded", COLORS.good)],
  ["failure", outcome("failed", COLORS.danger)],
  ["failed", outcome("failed", COLORS.danger)],
  ["error", outcome("ended with an error", COLORS.danger)],
  ["timed_out", outcome("timed out", COLORS.danger)],
  ["startup_failure", outcome("failed to start", COLORS.danger)],
  ["action_required", outcome("needs somebody's action", COLORS.warning)],
  ["manual", outcome("waits for somebody to start it", COLORS.warning)],
  ["blocked", outcome("is blocked", COLORS.warning)],
  ["warning", outcome("ended with a warning", COLORS.warning)],
  ["cancelled", outcome("was cancelled", COLORS.neutral)],
  ["canceled", outcome("was cancelled", COLORS.neutral)],
  ["canceling", outcome("is being cancelled", COLORS.neutral)],
  ["stopped", outcome("was stopped", COLORS.neutral)],
  ["skipped", outcome("was skipped", COLORS.neutral)],
  ["neutral", outcome("ended as neutral", COLORS.neutral)],
  ["stale", outcome("went stale", COLORS.neutral)],
  ["inactive", outcome("is inactive", COLORS.neutral)],
  ["completed", outcome("is complete", COLORS.neutral)],
  ["created", outcome("was created", COLORS.info)],
  ["requested", outcome("was requested", COLORS.info)],
  ["rerequested", outcome("was requested again", COLORS.info)],
  ["queued", outcome("is queued", COLORS.info)],
  ["pending", outcome("is pending", COLORS.info)],
  ["waiting", outcome("is waiting", COLORS.info)],
  ["waiting_for_resource", outcome("is waiting for a resource", COLORS.info)],
  ["preparing", outcome("is being prepared", COLORS.info)],
  ["scheduled", outcome("is scheduled", COLORS.info)],
  ["in_progress", outcome("is running", COLORS.info)],
  ["inprogress", outcome("is running", COLORS.info)],
  ["running", outcome("is running", COLORS.info)],
]);

/** What a payload's word for a state means; an unknown one is said as it is. */
export const outcomeOf = (state: string): Outcome =>
  OUTCOMES.get(state.toLowerCase()) ??
  outcome(state === "" ? "was updated" : `is ${inWords(state)}`, COLORS.neutral);
