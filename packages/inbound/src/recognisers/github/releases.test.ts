import { expect, it } from "vitest";
import { githubPayloads } from "../../testing/payloads/github.ts";
import { messageOf } from "../../testing/payloads/message-of.ts";

it.each(
  Object.entries({
    "release: published":
      "[ada](<https://github.com/ada>) published release [One two](<https://github.com/octo/engine/releases/tag/v1.2.0>) in [octo/engine](<https://github.com/octo/engine>)",
    "gollum: pages":
      "[ada](<https://github.com/ada>) edited [Home](<https://github.com/octo/engine/wiki/Home>) of the wiki in [octo/engine](<https://github.com/octo/engine>)",
  }),
)("%s", (name, content) => {
  expect(messageOf(githubPayloads, name).content).toBe(content);
});

it.each(Object.entries({ "release: published": [{ color: "#2da44e", text: "## New\n- tabs" }] }))(
  "%s has a card",
  (name, cards) => {
    expect(messageOf(githubPayloads, name).cards).toEqual(cards);
  },
);
