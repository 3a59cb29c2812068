import { expect, it } from "vitest";
import { githubPayloads } from "../../testing/payloads/github.ts";
import { messageOf } from "../../testing/payloads/message-of.ts";

it.each(
  Object.entries({
    "push: commits":
      "[ada](<https://github.com/ada>) pushed [2 commits](<https://github.com/octo/engine/compare/a1b2c3d...b1b2c3d>) to the branch `main` in [octo/engine](<https://github.com/octo/engine>)",
    "push: many commits by force":
      "[ada](<https://github.com/ada>) force-pushed [20 commits](<https://github.com/octo/engine/compare/a1b2c3d...b1b2c3d>) to the branch `main` in [octo/engine](<https://github.com/octo/engine>)",
    "push: a new branch with a commit":
      "[ada](<https://github.com/ada>) pushed [1 commit](<https://github.com/octo/engine/compare/a1b2c3d...b1b2c3d>) to the new branch `main` in [octo/engine](<https://github.com/octo/engine>)",
    "push: a new tag":
      "[ada](<https://github.com/ada>) created the tag `v1` in [octo/engine](<https://github.com/octo/engine>)",
    "push: a branch's end":
      "[ada](<https://github.com/ada>) deleted the branch `old` in [octo/engine](<https://github.com/octo/engine>)",
    "create: a branch":
      "[ada](<https://github.com/ada>) created the branch `tabs` in [octo/engine](<https://github.com/octo/engine>)",
    "delete: a tag":
      "[ada](<https://github.com/ada>) deleted the tag `v0` in [octo/engine](<https://github.com/octo/engine>)",
  }),
)("%s", (name, content) => {
  expect(messageOf(githubPayloads, name).content).toBe(content);
});

it.each(
  Object.entries({
    "push: commits": [
      {
        text: "- [c1b2c3d](<https://github.com/octo/engine/commit/1>) Mend \\*part\\* 1 · Ada Lovelace\n- [c2b2c3d](<https://github.com/octo/engine/commit/2>) Mend \\*part\\* 2 · Ada Lovelace",
      },
    ],
    "push: many commits by force": [
      {
        text: "- [c0b2c3d](<https://github.com/octo/engine/commit/0>) Mend \\*part\\* 0 · Ada Lovelace\n- [c1b2c3d](<https://github.com/octo/engine/commit/1>) Mend \\*part\\* 1 · Ada Lovelace\n- [c2b2c3d](<https://github.com/octo/engine/commit/2>) Mend \\*part\\* 2 · Ada Lovelace\n- [c3b2c3d](<https://github.com/octo/engine/commit/3>) Mend \\*part\\* 3 · Ada Lovelace\n- [c4b2c3d](<https://github.com/octo/engine/commit/4>) Mend \\*part\\* 4 · Ada Lovelace\n- [c5b2c3d](<https://github.com/octo/engine/commit/5>) Mend \\*part\\* 5 · Ada Lovelace\n- [c6b2c3d](<https://github.com/octo/engine/commit/6>) Mend \\*part\\* 6 · Ada Lovelace\n- [c7b2c3d](<https://github.com/octo/engine/commit/7>) Mend \\*part\\* 7 · Ada Lovelace\n- … and 12 more",
      },
    ],
    "push: a new branch with a commit": [
      {
        text: "- [c1b2c3d](<https://github.com/octo/engine/commit/1>) Mend \\*part\\* 1 · Ada Lovelace",
      },
    ],
  }),
)("%s has a card", (name, cards) => {
  expect(messageOf(githubPayloads, name).cards).toEqual(cards);
});
