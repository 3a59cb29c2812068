import { expect, it } from "vitest";
import { githubPayloads } from "../../testing/payloads/github.ts";
import { messageOf } from "../../testing/payloads/message-of.ts";

it.each(
  Object.entries({
    "dependabot_alert: created":
      "Dependabot alert [\\#3 Slow regular expression](<https://github.com/octo/engine/security/dependabot/3>) **was created** in [octo/engine](<https://github.com/octo/engine>)",
    "secret_scanning_alert: resolved":
      "Secret scanning alert \\#4 A token **was resolved** in [octo/engine](<https://github.com/octo/engine>)",
  }),
)("%s", (name, content) => {
  expect(messageOf(githubPayloads, name).content).toBe(content);
});

it.each(
  Object.entries({
    "dependabot_alert: created": [
      {
        color: "#d1242f",
        fields: [
          { name: "Severity", value: "high", isShort: true },
          { name: "Package", value: "`semver`", isShort: true },
          { name: "Place", value: "`package-lock.json`", isShort: true },
        ],
      },
    ],
  }),
)("%s has a card", (name, cards) => {
  expect(messageOf(githubPayloads, name).cards).toEqual(cards);
});
