import type { JsonObject } from "../../../parsed-post.ts";
import type { Sample } from "../sample.ts";

export const HOME = "https://gitlab.example.com/octo/engine";

export const project = { id: 1, name: "Engine", web_url: HOME, path_with_namespace: "octo/engine" };

export const user = { id: 1, name: "Ada Lovelace", username: "ada", email: "[REDACTED]" };

export const sample = (hook: string, what: string, json: JsonObject): Sample => ({
  name: `${hook}: ${what}`,
  sender: "GitLab",
  headers: { "x-gitlab-event": hook },
  json,
});

export const about = (hook: string, kind: string, what: string, json: JsonObject): Sample =>
  sample(hook, what, { object_kind: kind, event_type: kind, user, project, ...json });

export const A = "a1b2c3d4e5f60718293a4b5c6d7e8f9001122334";

export const B = "b1b2c3d4e5f60718293a4b5c6d7e8f9001122334";

export const commit = {
  id: B,
  message: "Mend tabs\n\nAll of them",
  title: "Mend tabs",
  url: `${HOME}/-/commit/${B}`,
  author: { name: "Bob", email: "bob@example.com" },
};

export const request = {
  iid: 4,
  title: "Tabs [all]",
  description: "For *all*.",
  url: `${HOME}/-/merge_requests/4`,
  source_branch: "tabs",
  target_branch: "main",
  draft: false,
};
