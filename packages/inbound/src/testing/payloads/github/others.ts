import type { Sample } from "../sample.ts";
import { HOME, page, sample, user } from "./base.ts";

const release = {
  tag_name: "v1.2.0",
  name: "One two",
  html_url: page("releases/tag/v1.2.0"),
  draft: false,
  prerelease: false,
  body: "## New\n- tabs",
};
const dependabot = {
  number: 3,
  state: "open",
  html_url: page("security/dependabot/3"),
  dependency: { package: { ecosystem: "npm", name: "semver" }, manifest_path: "package-lock.json" },
  security_advisory: { ghsa_id: "GHSA-1", summary: "Slow regular expression", severity: "high" },
};

export const otherPayloads: Sample[] = [
  sample("release", "published", { action: "published", release }),
  sample("star", "created", { action: "created", starred_at: "2026-01-02T03:04:05Z" }),
  sample("fork", "a fork", {
    forkee: { full_name: "ada/engine", html_url: `${HOME}/ada/engine` },
  }),
  sample("member", "added", { action: "added", member: user("bob") }),
  sample("gollum", "pages", {
    pages: [{ page_name: "Home", title: "Home", action: "edited", html_url: page("wiki/Home") }],
  }),
  sample("ping", "a repository's", {
    zen: "Keep it simple.",
    hook_id: 1,
    hook: { type: "Repository" },
  }),
  sample("dependabot_alert", "created", { action: "created", alert: dependabot }),
  sample("secret_scanning_alert", "resolved", {
    action: "resolved",
    alert: { number: 4, secret_type: "a_token", secret_type_display_name: "A token" },
  }),
  sample("repository", "renamed", {
    action: "renamed",
    changes: { repository: { name: { from: "motor" } } },
  }),
  sample("milestone", "closed", {
    action: "closed",
    milestone: { title: "1.0", number: 1, html_url: page("milestone/1") },
  }),
  sample("some_new_thing", "happened", { action: "happened" }),
];
