import type { JsonObject } from "../../parsed-post.ts";
import type { Sample } from "./sample.ts";

const HOME = "https://git.example.com";
const ada = {
  id: 1,
  login: "ada",
  full_name: "Ada Lovelace",
  username: "ada",
  email: "ada@example.com",
};
const repository = {
  id: 2,
  name: "engine",
  full_name: "octo/engine",
  html_url: `${HOME}/octo/engine`,
  owner: { ...ada, login: "octo" },
};

/** Each of the relatives sends the headers of those it comes from as well. */
const HEADERS = {
  Gogs: ["x-gogs-event", "x-github-event"],
  Gitea: ["x-gitea-event", "x-gogs-event", "x-github-event"],
  Forgejo: ["x-forgejo-event", "x-gitea-event", "x-gogs-event", "x-github-event"],
};

const sample = (
  sender: keyof typeof HEADERS,
  event: string,
  json: JsonObject,
  what = json.action,
): Sample => ({
  name: `${sender}: ${[event, what].filter(Boolean).join(" ")}`,
  sender,
  headers: Object.fromEntries(HEADERS[sender].map((header) => [header, event])),
  json: { repository, sender: ada, ...json },
});

const A = "a1b2c3d4e5f60718293a4b5c6d7e8f9001122334";
const B = "b1b2c3d4e5f60718293a4b5c6d7e8f9001122334";
const push = {
  ref: "refs/heads/main",
  before: A,
  after: B,
  compare_url: `${HOME}/octo/engine/compare/${A}...${B}`,
  commits: [
    {
      id: B,
      message: "Mend tabs\n",
      url: `${HOME}/octo/engine/commit/${B}`,
      author: { name: "Ada Lovelace", email: "ada@example.com", username: "ada" },
    },
  ],
  total_commits: 3,
  pusher: ada,
};
const pull = {
  number: 2,
  title: "Tabs",
  body: "For *all*.",
  html_url: `${HOME}/octo/engine/pulls/2`,
  merged: false,
  head: { ref: "tabs", sha: B },
  base: { ref: "main", sha: A },
  labels: [],
};
const issue = { number: 1, title: "Tabs fail", body: "", html_url: `${HOME}/octo/engine/issues/1` };

export const giteaPayloads: Sample[] = [
  sample("Gitea", "push", push),
  sample(
    "Gitea",
    "push",
    { ...push, before: "0".repeat(40), commits: [], total_commits: 0 },
    "a branch",
  ),
  sample("Gitea", "pull_request", {
    action: "opened",
    number: 2,
    pull_request: pull,
    review: null,
  }),
  sample(
    "Gitea",
    "pull_request",
    { action: "closed", pull_request: { ...pull, merged: true } },
    "merged",
  ),
  sample("Gitea", "pull_request", { action: "label_updated", pull_request: pull }),
  sample("Gitea", "pull_request_approved", {
    action: "reviewed",
    pull_request: pull,
    review: { type: "pull_request_review_approved", content: "Good." },
  }),
  sample("Gitea", "issue_comment", {
    action: "created",
    issue,
    comment: { html_url: `${HOME}/octo/engine/issues/1#issuecomment-1`, body: "Yes." },
    is_pull: false,
  }),
  sample("Gitea", "create", { sha: B, ref: "tabs", ref_type: "branch" }),
  sample("Gitea", "fork", { forkee: { ...repository, full_name: "ada/engine" } }),
  sample("Gitea", "repository", { action: "created", organization: { login: "octo" } }),
  sample("Gitea", "wiki", { action: "edited", page: "Home", comment: "" }),
  sample("Forgejo", "push", push),
  sample("Forgejo", "issues", { action: "closed", number: 1, issue, commit_id: "" }),
  sample("Forgejo", "release", {
    action: "published",
    release: {
      tag_name: "v1",
      name: "",
      html_url: `${HOME}/octo/engine/releases/tag/v1`,
      body: "",
    },
  }),
  sample("Forgejo", "delete", { ref: "tabs", ref_type: "branch", pusher_type: "user" }),
  sample("Gogs", "push", { ...push, total_commits: undefined }),
];
