import { expect, it } from "vitest";
import { gitlabPayloads } from "../../testing/payloads/gitlab.ts";
import { messageOf } from "../../testing/payloads/message-of.ts";

it.each(
  Object.entries({
    "Push Hook: commits":
      "Ada Lovelace pushed [21 commits](<https://gitlab.example.com/octo/engine/-/compare/a1b2c3d4e5f60718293a4b5c6d7e8f9001122334...b1b2c3d4e5f60718293a4b5c6d7e8f9001122334>) to the branch `main` in [octo/engine](<https://gitlab.example.com/octo/engine>)",
    "Push Hook: a new branch":
      "Ada Lovelace created the branch `main` in [octo/engine](<https://gitlab.example.com/octo/engine>)",
    "Push Hook: a branch's end":
      "Ada Lovelace deleted the branch `main` in [octo/engine](<https://gitlab.example.com/octo/engine>)",
    "Tag Push Hook: a tag":
      "Ada Lovelace created the tag `v1` in [octo/engine](<https://gitlab.example.com/octo/engine>)",
  }),
)("%s", (name, content) => {
  expect(messageOf(gitlabPayloads, name).content).toBe(content);
});

it.each(
  Object.entries({
    "Push Hook: commits": [
      {
        text: "- [b1b2c3d](<https://gitlab.example.com/octo/engine/-/commit/b1b2c3d4e5f60718293a4b5c6d7e8f9001122334>) Mend tabs · Bob\n- … and 20 more",
      },
    ],
  }),
)("%s has a card", (name, cards) => {
  expect(messageOf(gitlabPayloads, name).cards).toEqual(cards);
});

it.each(
  Object.entries({
    "Push Hook: commits": "push",
    "Push Hook: a new branch": "push",
    "Push Hook: a branch's end": "push",
    "Tag Push Hook: a tag": "tag_push",
  }),
)("%s is named for filters", (name, event) => {
  expect(messageOf(gitlabPayloads, name).event).toBe(event);
});
