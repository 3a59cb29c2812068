import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FORMAT_NAMES, formatFor, formatOf } from "./index.ts";
import { anyWords, someWords } from "./testing/any-words.ts";

const ADDRESS = new URL("https://example.com/topic?token=1");
const LONGEST = 100_000;

describe("every format", () => {
  it.each(FORMAT_NAMES)("$name makes a valid request of any words", ({ name }) => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const post = formatOf(name).render({ json: { event: words.title }, words }, ADDRESS);
        expect(URL.canParse(post.url)).toBe(true);
        expect(post.contentType).toBe("application/json");
        expect(post.body.isWellFormed()).toBe(true);
        expect(() => JSON.parse(post.body)).not.toThrow();
      }),
    );
  });

  it.each(FORMAT_NAMES)("$name makes one of 100,000 emoji and of lone surrogates", ({ name }) => {
    for (const text of ["😀".repeat(LONGEST), "\ud83d".repeat(LONGEST), "\ude00"]) {
      const words = someWords({ title: text, text });
      const { body } = formatOf(name).render({ json: { title: text }, words }, ADDRESS);
      expect(body.isWellFormed()).toBe(true);
      expect(() => JSON.parse(body)).not.toThrow();
      if (name !== "generic") expect(body).not.toMatch(/\\ud[89a-f]/i);
    }
  });
});

it.each([
  ["https://hooks.slack.com/services/T/B/x", "slack"],
  ["https://hooks.slack.com./services/T/B/x", "slack"],
  ["https://HOOKS.SLACK.COM/services/T/B/x", "slack"],
  ["https://hooks.slack-gov.com/services/T/B/x", "slack"],
  ["https://hooks.slack.com.evil.example/services/T/B/x", "generic"],
  ["https://evil.example/hooks.slack.com/services/T/B/x", "generic"],
  ["https://evil.example/?hooks.slack.com", "generic"],
  ["https://hooks.slack.com@evil.example/", "generic"],
  ["https://nothooks.slack.com/services/T/B/x", "generic"],
  ["https://discord.com/api/webhooks/1/x", "discord"],
  ["https://discord.com/api/v10/webhooks/1/x?thread_id=2", "discord"],
  ["https://discordapp.com/api/webhooks/1/x", "discord"],
  ["https://ptb.discord.com/api/webhooks/1/x", "discord"],
  ["https://canary.discord.com/api/webhooks/1/x/", "discord"],
  ["https://discord.com/api/webhooks/1/x/slack", "generic"],
  ["https://discord.com/channels/1", "generic"],
  ["https://discord.com.evil.example/api/webhooks/1/x", "generic"],
  ["https://chat.googleapis.com/v1/spaces/A/messages?key=k&token=t", "google-chat"],
  ["https://prod-1.westus.logic.azure.com:443/workflows/x", "teams"],
  ["https://default1.2.environment.api.powerplatform.com/powerautomate/x", "teams"],
  ["https://logic.azure.com.evil.example/workflows/x", "generic"],
  ["https://evillogic.azure.com/workflows/x", "generic"],
  ["https://contoso.webhook.office.com/webhookb2/x", "teams-message-card"],
  ["https://webhook.office.com.evil.example/x", "generic"],
  ["https://ntfy.sh/topic", "ntfy"],
  ["https://ntfy.sh.evil.example/topic", "generic"],
  ["https://api.telegram.org/bot1:x/sendMessage?chat_id=2", "telegram"],
  ["https://gotify.example.com/message?token=x", "generic"],
  ["https://example.com/hook", "generic"],
])("takes %s for %s", (address, name) => {
  expect(formatFor(new URL(address)).name).toBe(name);
});

it("takes a name that it doesn't know for generic", () => {
  expect(formatOf("pigeon").name).toBe("generic");
});
