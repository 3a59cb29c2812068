import { expect, it } from "vitest";
import { githubPayloads } from "../../testing/payloads/github.ts";
import { messageOf } from "../../testing/payloads/message-of.ts";

it.each(
  Object.entries({
    "pull_request: opened":
      "[ada](<https://github.com/ada>) opened pull request [\\#12 Mend the \\`parser\\`](<https://github.com/octo/engine/pull/12>) in [octo/engine](<https://github.com/octo/engine>)",
    "pull_request: merged":
      "[ada](<https://github.com/ada>) merged pull request [\\#12 Mend the \\`parser\\`](<https://github.com/octo/engine/pull/12>) into `main` in [octo/engine](<https://github.com/octo/engine>)",
    "pull_request: pushed to":
      "[ada](<https://github.com/ada>) pushed to draft pull request [\\#12 Mend the \\`parser\\`](<https://github.com/octo/engine/pull/12>) ([changes](<https://github.com/octo/engine/compare/a1b2c3d4e5f60718293a4b5c6d7e8f9001122334...b1b2c3d4e5f60718293a4b5c6d7e8f9001122334>)) in [octo/engine](<https://github.com/octo/engine>)",
    "pull_request: asked for a review":
      "[ada](<https://github.com/ada>) asked [bob](<https://github.com/bob>) to review pull request [\\#12 Mend the \\`parser\\`](<https://github.com/octo/engine/pull/12>) in [octo/engine](<https://github.com/octo/engine>)",
    "pull_request_review: approved":
      "[ada](<https://github.com/ada>) [approved](<https://github.com/octo/engine/pull/12#r1>) pull request [\\#12 Mend the \\`parser\\`](<https://github.com/octo/engine/pull/12>) in [octo/engine](<https://github.com/octo/engine>)",
  }),
)("%s", (name, content) => {
  expect(messageOf(githubPayloads, name).content).toBe(content);
});

it.each(
  Object.entries({
    "pull_request: opened": [
      {
        color: "#2da44e",
        text: "It **fails** on tabs.",
        fields: [
          { name: "Branch", value: "`tabs` → `main`", isShort: true },
          { name: "Changes", value: "+10 −2 in 3 files", isShort: true },
          { name: "Labels", value: "`bug`", isShort: true },
          { name: "Reviewers", value: "[bob](<https://github.com/bob>)", isShort: true },
        ],
      },
    ],
    "pull_request_review: approved": [{ color: "#2da44e", text: "Good." }],
  }),
)("%s has a card", (name, cards) => {
  expect(messageOf(githubPayloads, name).cards).toEqual(cards);
});
