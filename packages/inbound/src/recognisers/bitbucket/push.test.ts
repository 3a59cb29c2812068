import { expect, it } from "vitest";
import { bitbucketPayloads } from "../../testing/payloads/bitbucket.ts";
import { messageOf } from "../../testing/payloads/message-of.ts";

it.each(
  Object.entries({
    "repo:push":
      "[Ada Lovelace](<https://bitbucket.org/ada>) force-pushed [1 commit](<https://bitbucket.org/octo/engine/branches/compare/b1b2..a1b2>) and more to the branch `main` in [octo/engine](<https://bitbucket.org/octo/engine>)\n\n[Ada Lovelace](<https://bitbucket.org/ada>) deleted the tag `v0` in [octo/engine](<https://bitbucket.org/octo/engine>)\n\n[Ada Lovelace](<https://bitbucket.org/ada>) created the branch `tabs` in [octo/engine](<https://bitbucket.org/octo/engine>)",
    "repo:refs_changed UPDATE":
      "[Ada Lovelace](<https://bitbucket.example.com/users/ada>) [pushed](<https://bitbucket.example.com/projects/OCTO/repos/engine/compare/commits?sourceBranch=b1b2c3d4e5f60718293a4b5c6d7e8f9001122334&targetBranch=a1b2c3d4e5f60718293a4b5c6d7e8f9001122334>) to the branch `main` in [OCTO/engine](<https://bitbucket.example.com/projects/OCTO/repos/engine/browse>)",
    "repo:refs_changed DELETE":
      "[Ada Lovelace](<https://bitbucket.example.com/users/ada>) deleted the branch `main` in [OCTO/engine](<https://bitbucket.example.com/projects/OCTO/repos/engine/browse>)",
  }),
)("%s", (name, content) => {
  expect(messageOf(bitbucketPayloads, name).content).toBe(content);
});

it.each(
  Object.entries({
    "repo:push": [
      {
        text: "- [b1b2c3d](<https://bitbucket.org/octo/engine/commits/b1b2>) Mend tabs · Bob Builder",
      },
    ],
    "repo:refs_changed UPDATE": [
      {
        text: "- [b1b2c3d](<https://bitbucket.example.com/projects/OCTO/repos/engine/commits/b1b2c3d4e5f60718293a4b5c6d7e8f9001122334>) Mend tabs · Bob",
      },
    ],
  }),
)("%s has a card", (name, cards) => {
  expect(messageOf(bitbucketPayloads, name).cards).toEqual(cards);
});

it.each(
  Object.entries({
    "repo:push": "repo.push",
    "repo:refs_changed UPDATE": "repo.refs_changed",
    "repo:refs_changed DELETE": "repo.refs_changed",
  }),
)("%s is named for filters", (name, event) => {
  expect(messageOf(bitbucketPayloads, name).event).toBe(event);
});
