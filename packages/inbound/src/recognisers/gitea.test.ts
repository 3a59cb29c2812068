import { expect, it } from "vitest";
import { giteaPayloads } from "../testing/payloads/gitea.ts";
import { messageOf } from "../testing/payloads/message-of.ts";

it.each(
  Object.entries({
    "Gitea: push":
      "ada pushed [3 commits](<https://git.example.com/octo/engine/compare/a1b2c3d4e5f60718293a4b5c6d7e8f9001122334...b1b2c3d4e5f60718293a4b5c6d7e8f9001122334>) to the branch `main` in [octo/engine](<https://git.example.com/octo/engine>)",
    "Gitea: push a branch":
      "ada created the branch `main` in [octo/engine](<https://git.example.com/octo/engine>)",
    "Gitea: pull_request opened":
      "ada opened pull request [\\#2 Tabs](<https://git.example.com/octo/engine/pulls/2>) in [octo/engine](<https://git.example.com/octo/engine>)",
    "Gitea: pull_request merged":
      "ada merged pull request [\\#2 Tabs](<https://git.example.com/octo/engine/pulls/2>) into `main` in [octo/engine](<https://git.example.com/octo/engine>)",
    "Gitea: pull_request label_updated":
      "ada changed the labels of pull request [\\#2 Tabs](<https://git.example.com/octo/engine/pulls/2>) in [octo/engine](<https://git.example.com/octo/engine>)",
    "Gitea: pull_request_approved reviewed":
      "ada approved pull request [\\#2 Tabs](<https://git.example.com/octo/engine/pulls/2>) in [octo/engine](<https://git.example.com/octo/engine>)",
    "Gitea: issue_comment created":
      "ada [commented](<https://git.example.com/octo/engine/issues/1#issuecomment-1>) on issue [\\#1 Tabs fail](<https://git.example.com/octo/engine/issues/1>) in [octo/engine](<https://git.example.com/octo/engine>)",
    "Gitea: create":
      "ada created the branch `tabs` in [octo/engine](<https://git.example.com/octo/engine>)",
    "Gitea: fork":
      "ada forked [octo/engine](<https://git.example.com/octo/engine>) as [ada/engine](<https://git.example.com/octo/engine>)",
    "Gitea: repository created": "ada created [octo/engine](<https://git.example.com/octo/engine>)",
    "Gitea: wiki edited":
      "ada edited the page `Home` of the wiki in [octo/engine](<https://git.example.com/octo/engine>)",
    "Forgejo: push":
      "ada pushed [3 commits](<https://git.example.com/octo/engine/compare/a1b2c3d4e5f60718293a4b5c6d7e8f9001122334...b1b2c3d4e5f60718293a4b5c6d7e8f9001122334>) to the branch `main` in [octo/engine](<https://git.example.com/octo/engine>)",
    "Forgejo: issues closed":
      "ada closed issue [\\#1 Tabs fail](<https://git.example.com/octo/engine/issues/1>) in [octo/engine](<https://git.example.com/octo/engine>)",
    "Forgejo: release published":
      "ada published release [v1](<https://git.example.com/octo/engine/releases/tag/v1>) in [octo/engine](<https://git.example.com/octo/engine>)",
    "Forgejo: delete":
      "ada deleted the branch `tabs` in [octo/engine](<https://git.example.com/octo/engine>)",
    "Gogs: push":
      "ada pushed [1 commit](<https://git.example.com/octo/engine/compare/a1b2c3d4e5f60718293a4b5c6d7e8f9001122334...b1b2c3d4e5f60718293a4b5c6d7e8f9001122334>) to the branch `main` in [octo/engine](<https://git.example.com/octo/engine>)",
  }),
)("%s", (name, content) => {
  expect(messageOf(giteaPayloads, name).content).toBe(content);
});

it.each(
  Object.entries({
    "Gitea: push": [
      {
        text: "- [b1b2c3d](<https://git.example.com/octo/engine/commit/b1b2c3d4e5f60718293a4b5c6d7e8f9001122334>) Mend tabs · Ada Lovelace\n- … and 2 more",
      },
    ],
    "Gitea: pull_request opened": [
      {
        color: "#2da44e",
        text: "For *all*.",
        fields: [{ name: "Branch", value: "`tabs` → `main`", isShort: true }],
      },
    ],
    "Gitea: pull_request_approved reviewed": [{ color: "#2da44e", text: "Good." }],
    "Gitea: issue_comment created": [{ color: "#0969da", text: "Yes." }],
    "Forgejo: push": [
      {
        text: "- [b1b2c3d](<https://git.example.com/octo/engine/commit/b1b2c3d4e5f60718293a4b5c6d7e8f9001122334>) Mend tabs · Ada Lovelace\n- … and 2 more",
      },
    ],
    "Gogs: push": [
      {
        text: "- [b1b2c3d](<https://git.example.com/octo/engine/commit/b1b2c3d4e5f60718293a4b5c6d7e8f9001122334>) Mend tabs · Ada Lovelace",
      },
    ],
  }),
)("%s has a card", (name, cards) => {
  expect(messageOf(giteaPayloads, name).cards).toEqual(cards);
});

it.each(
  Object.entries({
    "Gitea: push": "push",
    "Gitea: push a branch": "push",
    "Gitea: pull_request opened": "pull_request.opened",
    "Gitea: pull_request merged": "pull_request.closed",
    "Gitea: pull_request label_updated": "pull_request.label_updated",
    "Gitea: pull_request_approved reviewed": "pull_request_approved.reviewed",
    "Gitea: issue_comment created": "issue_comment.created",
    "Gitea: create": "create",
    "Gitea: fork": "fork",
    "Gitea: repository created": "repository.created",
    "Gitea: wiki edited": "wiki.edited",
    "Forgejo: push": "push",
    "Forgejo: issues closed": "issues.closed",
    "Forgejo: release published": "release.published",
    "Forgejo: delete": "delete",
    "Gogs: push": "push",
  }),
)("%s is named for filters", (name, event) => {
  expect(messageOf(giteaPayloads, name).event).toBe(event);
});
