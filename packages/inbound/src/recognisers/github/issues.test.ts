import { expect, it } from "vitest";
import { githubPayloads } from "../../testing/payloads/github.ts";
import { messageOf } from "../../testing/payloads/message-of.ts";

it.each(
  Object.entries({
    "issues: opened":
      "[ada](<https://github.com/ada>) opened issue [\\#7 Tabs \\<b\\>fail\\</b\\>](<https://github.com/octo/engine/issues/7>) in [octo/engine](<https://github.com/octo/engine>)",
    "issues: closed":
      "[ada](<https://github.com/ada>) closed issue [\\#7 Tabs \\<b\\>fail\\</b\\>](<https://github.com/octo/engine/issues/7>) as `not planned` in [octo/engine](<https://github.com/octo/engine>)",
    "issues: labelled":
      "[ada](<https://github.com/ada>) labelled issue [\\#7 Tabs \\<b\\>fail\\</b\\>](<https://github.com/octo/engine/issues/7>) as `bug` in [octo/engine](<https://github.com/octo/engine>)",
    "issues: renamed":
      "[ada](<https://github.com/ada>) renamed issue [\\#7 Tabs \\<b\\>fail\\</b\\>](<https://github.com/octo/engine/issues/7>) (was: Tab\\_s) in [octo/engine](<https://github.com/octo/engine>)",
    "discussion: created":
      "[ada](<https://github.com/ada>) created discussion [\\#5 What next?](<https://github.com/octo/engine/discussions/5>) in [octo/engine](<https://github.com/octo/engine>)",
  }),
)("%s", (name, content) => {
  expect(messageOf(githubPayloads, name).content).toBe(content);
});

it.each(
  Object.entries({
    "issues: opened": [
      {
        color: "#0969da",
        text: "1. Press tab",
        fields: [{ name: "Labels", value: "`bug`", isShort: true }],
      },
    ],
    "discussion: created": [{ color: "#0969da", text: "Say." }],
  }),
)("%s has a card", (name, cards) => {
  expect(messageOf(githubPayloads, name).cards).toEqual(cards);
});
