import fc from "fast-check";
import { expect, it } from "vitest";
import { ntfy } from "./ntfy.ts";
import { anyWords, someWords } from "./testing/any-words.ts";
import { renderWords } from "./testing/render-words.ts";

it("publishes to the server's root, with the path as the topic", () => {
  expect(renderWords(ntfy, someWords(), "https://ntfy.sh/plans")).toEqual({
    url: "https://ntfy.sh/",
    contentType: "application/json",
    body: {
      topic: "plans",
      title: "The answer in “Plans” is ready",
      priority: 3,
      message: "You asked: What next?",
      click: "https://tidings.example.com/chats/1",
    },
  });
});

it("keeps the port and the query, which may hold a token", () => {
  const { url, body } = renderWords(ntfy, someWords(), "http://ntfy.lan:8080/plans/send?auth=x");
  expect([url, body.topic]).toEqual(["http://ntfy.lan:8080/?auth=x", "plans"]);
});

it("is more urgent about what went wrong, and repeats the title where there is no text", () => {
  const { body } = renderWords(ntfy, someWords({ tone: "bad", text: "", link: null }));
  expect(body).toMatchObject({ priority: 4, message: body.title });
  expect(body).not.toHaveProperty("click");
});

it("keeps to the documented limits, whatever the words", () => {
  fc.assert(
    fc.property(anyWords, (words) => {
      const { body } = renderWords(ntfy, words, "https://ntfy.sh/plans");
      expect(Buffer.byteLength(body.message)).toBeLessThanOrEqual(4096);
      expect(Buffer.byteLength(body.title)).toBeLessThanOrEqual(1024);
      expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThanOrEqual(2 * 4096);
    }),
  );
});
