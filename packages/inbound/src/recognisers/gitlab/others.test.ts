import { expect, it } from "vitest";
import { gitlabPayloads } from "../../testing/payloads/gitlab.ts";
import { messageOf } from "../../testing/payloads/message-of.ts";

it.each(
  Object.entries({
    "Release Hook: create":
      "Release [1\\.0](<https://gitlab.example.com/octo/engine/-/releases/v1.0>) was created in [octo/engine](<https://gitlab.example.com/octo/engine>) at a commit by Bob",
    "Wiki Page Hook: create":
      "Ada Lovelace created wiki page [Home](<https://gitlab.example.com/octo/engine/-/wikis/home>) in [octo/engine](<https://gitlab.example.com/octo/engine>) — Begin",
    "Feature Flag Hook: on":
      "Ada Lovelace switched the feature flag `tabs` on in [octo/engine](<https://gitlab.example.com/octo/engine>)",
    "Emoji Hook: award":
      "Ada Lovelace reacted with `:thumbsup:` to [a merge request](<https://gitlab.example.com/octo/engine/-/merge_requests/4>) in [octo/engine](<https://gitlab.example.com/octo/engine>)",
    "Milestone Hook: close":
      "Milestone **v1.0** was closed in [octo/engine](<https://gitlab.example.com/octo/engine>)",
    "Vulnerability Hook: confirmed":
      "Vulnerability [Denial of service](<https://gitlab.example.com/octo/engine/-/security/vulnerabilities/1>) is **confirmed** in [octo/engine](<https://gitlab.example.com/octo/engine>)",
    "Resource Access Token Hook: a group's":
      "The access token `deploy` in octo expires on **2026-01-26**",
    "Member Hook: added": "Bob was added in Octo as `Guest`",
    "System Hook: project_create": "GitLab: **project create** Engine in octo/engine",
  }),
)("%s", (name, content) => {
  expect(messageOf(gitlabPayloads, name).content).toBe(content);
});

it.each(
  Object.entries({
    "Release Hook: create": [{ color: "#2da44e", text: "Tabs!" }],
    "Vulnerability Hook: confirmed": [
      {
        color: "#d1242f",
        fields: [
          { name: "Severity", value: "high", isShort: true },
          { name: "Place", value: "`Gemfile.lock`", isShort: true },
        ],
      },
    ],
  }),
)("%s has a card", (name, cards) => {
  expect(messageOf(gitlabPayloads, name).cards).toEqual(cards);
});

it.each(
  Object.entries({
    "Release Hook: create": "release.create",
    "Wiki Page Hook: create": "wiki_page.create",
    "Feature Flag Hook: on": "feature_flag",
    "Emoji Hook: award": "emoji.award",
    "Milestone Hook: close": "milestone.close",
    "Vulnerability Hook: confirmed": "vulnerability.confirmed",
    "Resource Access Token Hook: a group's": "access_token",
    "Member Hook: added": "user_add_to_group",
    "System Hook: project_create": "project_create",
  }),
)("%s is named for filters", (name, event) => {
  expect(messageOf(gitlabPayloads, name).event).toBe(event);
});
