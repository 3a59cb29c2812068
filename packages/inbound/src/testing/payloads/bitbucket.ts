import type { JsonObject } from "../../parsed-post.ts";
import type { Sample } from "./sample.ts";

const HOME = "https://bitbucket.org";
const html = (path: string) => ({
  html: { href: `${HOME}/${path}` },
  self: { href: "https://api" },
});
const cloud = (event: string, json: JsonObject): Sample => ({
  name: event,
  sender: "Bitbucket",
  headers: { "x-event-key": event },
  json: {
    actor: { type: "user", display_name: "Ada Lovelace", nickname: "ada", links: html("ada") },
    repository: { type: "repository", full_name: "octo/engine", links: html("octo/engine") },
    ...json,
  },
});

const A = "a1b2c3d4e5f60718293a4b5c6d7e8f9001122334";
const B = "b1b2c3d4e5f60718293a4b5c6d7e8f9001122334";
const branch = { type: "branch", name: "main", target: { hash: B } };
const commit = {
  hash: B,
  message: "Mend tabs\n",
  author: { raw: "Bob Builder <bob@example.com>" },
  links: html("octo/engine/commits/b1b2"),
};
const pullrequest = {
  id: 5,
  title: "Tabs",
  description: "For *all*.",
  state: "OPEN",
  source: { branch: { name: "tabs" } },
  destination: { branch: { name: "main" } },
  links: html("octo/engine/pull-requests/5"),
};
const comment = { id: 9, content: { raw: "Good." }, links: html("octo/engine/pull-requests/5#c9") };

const SERVER = "https://bitbucket.example.com";
const self = (path: string) => ({ self: [{ href: `${SERVER}/${path}` }] });
const engine = {
  slug: "engine",
  name: "Engine",
  project: { key: "OCTO", name: "Octo" },
  links: self("projects/OCTO/repos/engine/browse"),
};
const server = (event: string, json: JsonObject, what = ""): Sample => ({
  name: `${event}${what}`,
  sender: "Bitbucket",
  headers: { "x-event-key": event },
  json: {
    eventKey: event,
    date: "2026-01-02T03:04:05+0100",
    actor: { name: "ada", displayName: "Ada Lovelace", type: "NORMAL", links: self("users/ada") },
    ...json,
  },
});
const pullRequest = {
  id: 5,
  title: "Tabs",
  description: "For *all*.",
  state: "OPEN",
  fromRef: { id: "refs/heads/tabs", displayId: "tabs", repository: engine },
  toRef: { id: "refs/heads/main", displayId: "main", repository: engine },
  links: self("projects/OCTO/repos/engine/pull-requests/5"),
};
const refsChanged = (type: string, more: JsonObject = {}): Sample =>
  server(
    "repo:refs_changed",
    {
      repository: engine,
      changes: [
        {
          ref: { id: "refs/heads/main", displayId: "main", type: "BRANCH" },
          refId: "refs/heads/main",
          fromHash: A,
          toHash: B,
          type,
        },
      ],
      ...more,
    },
    ` ${type}`,
  );

export const bitbucketPayloads: Sample[] = [
  cloud("repo:push", {
    push: {
      changes: [
        {
          new: branch,
          old: branch,
          created: false,
          closed: false,
          forced: true,
          commits: [commit],
          truncated: true,
          links: html("octo/engine/branches/compare/b1b2..a1b2"),
        },
        { new: null, old: { type: "tag", name: "v0" }, created: false, closed: true },
        { new: { type: "branch", name: "tabs" }, old: null, created: true, commits: [] },
      ],
    },
  }),
  cloud("pullrequest:created", { pullrequest }),
  cloud("pullrequest:updated", { pullrequest }),
  cloud("pullrequest:approved", { pullrequest, approval: {} }),
  cloud("pullrequest:fulfilled", { pullrequest: { ...pullrequest, state: "MERGED" } }),
  cloud("pullrequest:rejected", { pullrequest }),
  cloud("pullrequest:comment_created", { pullrequest, comment }),
  cloud("pullrequest:comment_deleted", { pullrequest, comment }),
  cloud("issue:created", { issue: { id: 3, title: "Tabs fail", content: { raw: "See." } } }),
  cloud("repo:commit_comment_created", { comment, commit: { hash: A } }),
  cloud("repo:commit_status_updated", {
    commit_status: {
      name: "CI",
      state: "FAILED",
      url: "https://ci.example.com/1",
      refname: "main",
    },
  }),
  cloud("repo:fork", { fork: { full_name: "ada/engine" } }),
  refsChanged("UPDATE", {
    commits: [{ id: B, message: "Mend tabs", author: { name: "bob", displayName: "Bob" } }],
  }),
  refsChanged("DELETE"),
  server("pr:opened", { pullRequest }),
  server("pr:merged", { pullRequest: { ...pullRequest, state: "MERGED" } }),
  server("pr:reviewer:approved", { pullRequest, participant: { status: "APPROVED" } }),
  server("pr:comment:added", { pullRequest, comment: { id: 9, text: "Good." } }),
  {
    name: "ping",
    sender: "Bitbucket",
    headers: { "x-event-key": "diagnostics:ping" },
    json: { test: true },
  },
];
