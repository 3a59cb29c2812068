import { escapeMarkdown } from "../../markdown/write.ts";
import { change } from "../../message/change.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { toLabel } from "../../payload/label.ts";
import { at, firstText, has, textAt, toObject, toObjects, toText } from "../../payload/read.ts";

/** Where what is now is told by name, for values that are ids before. */
const NAMES: readonly [key: string, label: string, now: (data: JsonObject) => string][] = [
  ["stateId", "State", (data) => textAt(data, "state", "name")],
  ["statusId", "Status", (data) => textAt(data, "status", "name")],
  ["assigneeId", "Assignee", (data) => textAt(data, "assignee", "name")],
  ["leadId", "Lead", (data) => textAt(data, "lead", "name")],
  ["projectId", "Project", (data) => textAt(data, "project", "name")],
  ["cycleId", "Cycle", (data) => firstText(at(data, "cycle", "name"), at(data, "cycle", "number"))],
  ["teamId", "Team", (data) => textAt(data, "team", "name")],
  ["priority", "Priority", (data) => firstText(data.priorityLabel, data.priority)],
  [
    "labelIds",
    "Labels",
    (data) =>
      toObjects(data.labels)
        .map(({ name }) => toText(name))
        .join(", "),
  ],
];

const VALUES = ["title", "name", "dueDate", "targetDate", "startDate", "estimate", "health"];

const TEXTS = ["description", "body", "content"];

/** What an update changed, a line each, as far as a reader can make something of it. */
export function changes(json: JsonObject): string[] {
  const before = toObject(json.updatedFrom);
  const data = toObject(json.data);
  const named = NAMES.filter(([key]) => has(before, key)).map(
    ([, label, now]) => `**${label}**: ${escapeMarkdown(now(data) || "none")}`,
  );
  const values = VALUES.filter((key) => has(before, key)).map((key) =>
    change(toLabel(key), textAt(before, key), textAt(data, key)),
  );
  const texts = TEXTS.filter((key) => has(before, key)).map((key) => `**${toLabel(key)}** edited`);
  return [...named, ...values, ...texts];
}
