import type { Sample } from "./sample.ts";

const sender = "Jira";
const ada = { accountId: "99:1", displayName: "Ada", active: true };
const issue = {
  id: "10000",
  self: "https://example.atlassian.net/rest/api/2/issue/10000",
  key: "OPS-1",
  fields: {
    summary: "Disk *full*",
    description: "h2. What\nNothing left",
    issuetype: { name: "Bug" },
    priority: { name: "High" },
    status: { name: "To Do" },
    assignee: null,
    project: { key: "OPS", name: "Operations" },
  },
};
const timestamp = 1_764_000_000_000;

export const jiraPayloads: Sample[] = [
  {
    name: "an issue created",
    sender,
    json: { timestamp, webhookEvent: "jira:issue_created", user: ada, issue },
  },
  {
    name: "an issue updated",
    sender,
    json: {
      timestamp,
      webhookEvent: "jira:issue_updated",
      issue_event_type_name: "issue_generic",
      user: ada,
      issue,
      changelog: {
        id: "1",
        items: [
          { field: "status", from: "1", fromString: "To Do", to: "3", toString: "In Progress" },
          { field: "assignee", from: null, fromString: null, to: "99:1", toString: "Ada" },
          { field: "description", fromString: "a", toString: "b" },
        ],
      },
    },
  },
  {
    name: "an issue deleted",
    sender,
    json: { timestamp, webhookEvent: "jira:issue_deleted", user: ada, issue },
  },
  {
    name: "a comment",
    sender,
    json: {
      timestamp,
      webhookEvent: "comment_created",
      comment: { id: "1", author: ada, body: "On it_" },
      issue,
    },
  },
  {
    name: "a comment on who knows what",
    sender,
    json: { timestamp, webhookEvent: "comment_deleted", comment: { id: "1", author: ada } },
  },
  {
    name: "a sprint",
    sender,
    json: { timestamp, webhookEvent: "sprint_started", sprint: { id: 4, name: "Sprint 4" } },
  },
  {
    name: "a version",
    sender,
    json: { timestamp, webhookEvent: "jira:version_released", version: { name: "1.0" } },
  },
  {
    name: "a link",
    sender,
    json: { timestamp, webhookEvent: "issuelink_created", issueLink: { id: 5, systemLink: false } },
  },
];
