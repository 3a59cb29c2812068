import { headline } from "../markdown/headline.ts";
import { escapeMarkdown, link } from "../markdown/write.ts";
import type { Draft } from "../message/draft.ts";
import { shortFields } from "../message/short-fields.ts";
import { stateColor } from "../message/state-color.ts";
import type { JsonObject } from "../parsed-post.ts";
import { firstText, has, toList, toObjects, toText } from "../payload/read.ts";
import { toTime } from "../payload/time.ts";
import { eventName, toWords } from "../payload/to-words.ts";
import type { Recogniser } from "./recogniser.ts";

/**
 * New Relic's webhook: workflows' default template, and what alerts' notification channels sent before
 * (New Relic documentation, "Notification integrations" and "Workflow variables").
 */
export const newRelic: Recogniser = {
  name: "New Relic",
  recognises: ({ json }) => isIssue(json) || isIncident(json),
  toDraft: ({ json }) => (isIssue(json) ? readIssue(json ?? {}) : readIncident(json ?? {})),
};

const isIssue = (json: JsonObject | null): boolean =>
  has(json, "issueUrl", "title") && (has(json, "state") || has(json, "priority"));

const isIncident = (json: JsonObject | null): boolean =>
  has(json, "condition_name", "current_state") &&
  (has(json, "incident_id") || has(json, "policy_name"));

const joined = (value: unknown): string => toList(value).map(toText).filter(Boolean).join(", ");

function readIssue(json: JsonObject): Draft {
  const state = firstText(json.state, json.priority);
  const title = firstText(json.title, "Issue");
  const url = toText(json.issueUrl);
  return {
    content: headline(state, title, url),
    cards: [
      {
        author: toWords(state),
        title,
        url,
        color: stateColor(
          state === "ACTIVATED" || state === "CREATED" ? toText(json.priority) : state,
        ),
        fields: shortFields({
          Priority: toWords(toText(json.priority)),
          Entities: joined(json.impactedEntities),
          Conditions: joined(json.alertConditionNames),
          Policies: joined(json.alertPolicyNames),
          Trigger: toWords(toText(json.trigger)),
          Workflow: toText(json.workflowName),
        }),
        time: toTime(firstText(json.updatedAt, json.createdAt)),
      },
    ],
    event: eventName("issue", state),
  };
}

function readIncident(json: JsonObject): Draft {
  const state = toText(json.current_state);
  const name = firstText(json.condition_name, "Incident");
  const url = firstText(json.incident_url, json.violation_callback_url);
  const runbook = toText(json.runbook_url);
  const targets = toObjects(json.targets).map((target) => toText(target.name));
  return {
    content: headline(state, name, url),
    cards: [
      {
        author: toWords(state),
        title: name,
        url,
        color: stateColor(state === "open" ? toText(json.severity) : state, state),
        text: escapeMarkdown(toText(json.details)),
        fields: [
          ...shortFields({
            Severity: toWords(toText(json.severity)),
            Policy: toText(json.policy_name),
            Targets: targets.filter(Boolean).join(", "),
          }),
          { name: "Runbook", value: link(runbook, runbook), isShort: true },
        ],
        time: toTime(json.timestamp),
      },
    ],
    event: eventName("incident", state),
  };
}
