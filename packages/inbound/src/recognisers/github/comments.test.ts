import { expect, it } from "vitest";
import { githubPayloads } from "../../testing/payloads/github.ts";
import { messageOf } from "../../testing/payloads/message-of.ts";

it.each(
  Object.entries({
    "pull_request_review_comment: a line":
      "[ada](<https://github.com/ada>) [commented](<https://github.com/octo/engine/pull/12#d9>) on pull request [\\#12 Mend the \\`parser\\`](<https://github.com/octo/engine/pull/12>) in [octo/engine](<https://github.com/octo/engine>)",
    "issue_comment: on an issue":
      "[ada](<https://github.com/ada>) [commented](<https://github.com/octo/engine/issues/7#c9>) on issue [\\#7 Tabs \\<b\\>fail\\</b\\>](<https://github.com/octo/engine/issues/7>) in [octo/engine](<https://github.com/octo/engine>)",
    "issue_comment: removed from a pull request":
      "[ada](<https://github.com/ada>) deleted a [comment](<https://github.com/octo/engine/issues/7#c9>) on pull request [\\#7 Tabs \\<b\\>fail\\</b\\>](<https://github.com/octo/engine/issues/7>) in [octo/engine](<https://github.com/octo/engine>)",
    "commit_comment: on a commit":
      "[ada](<https://github.com/ada>) [commented](<https://github.com/octo/engine/commit/a1b2c3d4e5f60718293a4b5c6d7e8f9001122334#c9>) on commit [a1b2c3d](<https://github.com/octo/engine/commit/a1b2c3d4e5f60718293a4b5c6d7e8f9001122334>) in [octo/engine](<https://github.com/octo/engine>)",
    "discussion_comment: created":
      "[ada](<https://github.com/ada>) [commented](<https://github.com/octo/engine/issues/7#c9>) on discussion [\\#5 What next?](<https://github.com/octo/engine/discussions/5>) in [octo/engine](<https://github.com/octo/engine>)",
  }),
)("%s", (name, content) => {
  expect(messageOf(githubPayloads, name).content).toBe(content);
});

it.each(
  Object.entries({
    "pull_request_review_comment: a line": [
      {
        title: "src/parser.ts:10",
        url: "https://github.com/octo/engine/pull/12#d9",
        color: "#0969da",
        text: "Same here.",
      },
    ],
    "issue_comment: on an issue": [{ color: "#0969da", text: "Same here." }],
    "commit_comment: on a commit": [{ color: "#0969da", text: "Same here." }],
    "discussion_comment: created": [{ color: "#0969da", text: "Same here." }],
  }),
)("%s has a card", (name, cards) => {
  expect(messageOf(githubPayloads, name).cards).toEqual(cards);
});
