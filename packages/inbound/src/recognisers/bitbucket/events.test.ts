import { expect, it } from "vitest";
import { bitbucketPayloads } from "../../testing/payloads/bitbucket.ts";
import { messageOf } from "../../testing/payloads/message-of.ts";

it.each(
  Object.entries({
    "pullrequest:created":
      "[Ada Lovelace](<https://bitbucket.org/ada>) opened pull request [\\#5 Tabs](<https://bitbucket.org/octo/engine/pull-requests/5>) in [octo/engine](<https://bitbucket.org/octo/engine>)",
    "pullrequest:updated":
      "[Ada Lovelace](<https://bitbucket.org/ada>) updated pull request [\\#5 Tabs](<https://bitbucket.org/octo/engine/pull-requests/5>) in [octo/engine](<https://bitbucket.org/octo/engine>)",
    "pullrequest:approved":
      "[Ada Lovelace](<https://bitbucket.org/ada>) approved pull request [\\#5 Tabs](<https://bitbucket.org/octo/engine/pull-requests/5>) in [octo/engine](<https://bitbucket.org/octo/engine>)",
    "pullrequest:fulfilled":
      "[Ada Lovelace](<https://bitbucket.org/ada>) merged pull request [\\#5 Tabs](<https://bitbucket.org/octo/engine/pull-requests/5>) into `main` in [octo/engine](<https://bitbucket.org/octo/engine>)",
    "pullrequest:rejected":
      "[Ada Lovelace](<https://bitbucket.org/ada>) declined pull request [\\#5 Tabs](<https://bitbucket.org/octo/engine/pull-requests/5>) in [octo/engine](<https://bitbucket.org/octo/engine>)",
    "pullrequest:comment_created":
      "[Ada Lovelace](<https://bitbucket.org/ada>) [commented](<https://bitbucket.org/octo/engine/pull-requests/5#c9>) on pull request [\\#5 Tabs](<https://bitbucket.org/octo/engine/pull-requests/5>) in [octo/engine](<https://bitbucket.org/octo/engine>)",
    "pullrequest:comment_deleted":
      "[Ada Lovelace](<https://bitbucket.org/ada>) deleted a [comment](<https://bitbucket.org/octo/engine/pull-requests/5#c9>) on pull request [\\#5 Tabs](<https://bitbucket.org/octo/engine/pull-requests/5>) in [octo/engine](<https://bitbucket.org/octo/engine>)",
    "issue:created":
      "[Ada Lovelace](<https://bitbucket.org/ada>) opened issue \\#3 Tabs fail in [octo/engine](<https://bitbucket.org/octo/engine>)",
    "repo:commit_comment_created":
      "[Ada Lovelace](<https://bitbucket.org/ada>) [commented](<https://bitbucket.org/octo/engine/pull-requests/5#c9>) on commit a1b2c3d in [octo/engine](<https://bitbucket.org/octo/engine>)",
    "repo:commit_status_updated":
      "[CI](<https://ci.example.com/1>) **failed** on `main` in [octo/engine](<https://bitbucket.org/octo/engine>)",
    "repo:fork":
      "Bitbucket: **repo fork** in [octo/engine](<https://bitbucket.org/octo/engine>) by [Ada Lovelace](<https://bitbucket.org/ada>)",
    "pr:opened":
      "[Ada Lovelace](<https://bitbucket.example.com/users/ada>) opened pull request [\\#5 Tabs](<https://bitbucket.example.com/projects/OCTO/repos/engine/pull-requests/5>) in [OCTO/engine](<https://bitbucket.example.com/projects/OCTO/repos/engine/browse>)",
    "pr:merged":
      "[Ada Lovelace](<https://bitbucket.example.com/users/ada>) merged pull request [\\#5 Tabs](<https://bitbucket.example.com/projects/OCTO/repos/engine/pull-requests/5>) into `main` in [OCTO/engine](<https://bitbucket.example.com/projects/OCTO/repos/engine/browse>)",
    "pr:reviewer:approved":
      "[Ada Lovelace](<https://bitbucket.example.com/users/ada>) approved pull request [\\#5 Tabs](<https://bitbucket.example.com/projects/OCTO/repos/engine/pull-requests/5>) in [OCTO/engine](<https://bitbucket.example.com/projects/OCTO/repos/engine/browse>)",
    "pr:comment:added":
      "[Ada Lovelace](<https://bitbucket.example.com/users/ada>) commented on pull request [\\#5 Tabs](<https://bitbucket.example.com/projects/OCTO/repos/engine/pull-requests/5>) in [OCTO/engine](<https://bitbucket.example.com/projects/OCTO/repos/engine/browse>)",
    ping: "This webhook is connected to Bitbucket.",
  }),
)("%s", (name, content) => {
  expect(messageOf(bitbucketPayloads, name).content).toBe(content);
});

it.each(
  Object.entries({
    "pullrequest:created": [
      {
        color: "#2da44e",
        text: "For *all*.",
        fields: [{ name: "Branch", value: "`tabs` → `main`", isShort: true }],
      },
    ],
    "pullrequest:comment_created": [{ color: "#0969da", text: "Good." }],
    "issue:created": [{ color: "#0969da", text: "See." }],
    "repo:commit_comment_created": [{ color: "#0969da", text: "Good." }],
    "pr:opened": [
      {
        color: "#2da44e",
        text: "For *all*.",
        fields: [{ name: "Branch", value: "`tabs` → `main`", isShort: true }],
      },
    ],
    "pr:comment:added": [{ color: "#0969da", text: "Good." }],
  }),
)("%s has a card", (name, cards) => {
  expect(messageOf(bitbucketPayloads, name).cards).toEqual(cards);
});

it.each(
  Object.entries({
    "pullrequest:created": "pullrequest.created",
    "pullrequest:updated": "pullrequest.updated",
    "pullrequest:approved": "pullrequest.approved",
    "pullrequest:fulfilled": "pullrequest.fulfilled",
    "pullrequest:rejected": "pullrequest.rejected",
    "pullrequest:comment_created": "pullrequest.comment_created",
    "pullrequest:comment_deleted": "pullrequest.comment_deleted",
    "issue:created": "issue.created",
    "repo:commit_comment_created": "repo.commit_comment_created",
    "repo:commit_status_updated": "repo.commit_status_updated",
    "repo:fork": "repo.fork",
    "pr:opened": "pr.opened",
    "pr:merged": "pr.merged",
    "pr:reviewer:approved": "pr.reviewer.approved",
    "pr:comment:added": "pr.comment.added",
    ping: "diagnostics.ping",
  }),
)("%s is named for filters", (name, event) => {
  expect(messageOf(bitbucketPayloads, name).event).toBe(event);
});
