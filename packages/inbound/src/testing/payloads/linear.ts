import type { JsonObject } from "../../parsed-post.ts";
import type { Sample } from "./sample.ts";

const actor = { id: "u1", name: "Ada", type: "user" };
const issue = {
  id: "i1",
  identifier: "ENG-1",
  title: "Disk [full]",
  description: "**Nothing** left",
  priority: 2,
  priorityLabel: "High",
  state: { name: "In Progress", type: "started" },
  assignee: { name: "Grace" },
  labels: [{ name: "Bug" }, { name: "Infra" }],
  team: { key: "ENG", name: "Engineering" },
};

const sample = (name: string, json: JsonObject, headers?: Record<string, string>): Sample => ({
  name,
  sender: "Linear",
  ...(headers && { headers }),
  json: {
    createdAt: "2026-05-28T09:59:40.257Z",
    organizationId: "o1",
    webhookTimestamp: 1_779_962_381_554,
    webhookId: "w1",
    ...json,
  },
});

const url = "https://linear.app/example/issue/ENG-1";

export const linearPayloads: Sample[] = [
  sample("an issue created", { action: "create", type: "Issue", actor, data: issue, url }),
  sample("an issue updated", {
    action: "update",
    type: "Issue",
    actor,
    data: { ...issue, dueDate: "2026-06-01" },
    updatedFrom: { stateId: "s0", dueDate: null, description: "old", sortOrder: 1 },
    url,
  }),
  sample("a comment", {
    action: "create",
    type: "Comment",
    data: { id: "c1", body: "On **it**", issue: { title: "Disk full" }, user: { name: "Ada" } },
    url: `${url}#comment-c1`,
  }),
  sample("a project's update", {
    action: "create",
    type: "ProjectUpdate",
    actor,
    data: { id: "p1", body: "Going well", health: "onTrack", project: { name: "Move" } },
    url: "https://linear.app/example/project/move",
  }),
  sample(
    "an issue removed, by its headers",
    { action: "remove", actor, data: issue, organizationId: null },
    { "linear-event": "Issue", "linear-delivery": "d1" },
  ),
];
