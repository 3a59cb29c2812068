import definitions from "@octokit/webhooks-examples" with { type: "json" };
import { log } from "@tidings/config";
import { expect, it, vi } from "vitest";
import { isVisible } from "../../message/message-text.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { githubPayloads } from "../../testing/payloads/github.ts";
import { messageOf } from "../../testing/payloads/message-of.ts";
import { posted } from "../../testing/posted.ts";
import { recognise } from "../index.ts";
import { github } from "./index.ts";

const read = (json: JsonObject, event: string) => {
  const { message, sender } = recognise(posted(json, { "x-github-event": event }));
  return { sender, message: "content" in message ? message : null };
};

it.each(definitions)("tells every example that there is of $name", ({ name, examples }) => {
  const error = vi.spyOn(log(), "error");
  for (const example of examples) {
    const { sender, message } = read({ ...example }, name);
    const cards = message?.cards.flatMap(({ title, text, fields }) => [
      title,
      ...(fields ?? []).map(({ value }) => value),
      text,
    ]);
    expect(sender).toBe("GitHub");
    expect(message?.content).toSatisfy(isVisible);
    expect(`${message?.content} ${cards?.join(" ")}`).not.toMatch(
      /undefined|\bnull\b|\[object|NaN/,
    );
    expect(message?.event).toMatch(new RegExp(`^${name}(\\.|$)`));
  }
  expect(error).not.toHaveBeenCalled();
});

it("names events for filters by event, action and outcome", () => {
  const names = githubPayloads.map(({ name }) => messageOf(githubPayloads, name).event);
  expect(names).toEqual(
    expect.arrayContaining([
      "push",
      "pull_request.closed",
      "pull_request_review.submitted.approved",
      "workflow_run.completed.failure",
      "check_suite.requested",
      "deployment_status.created.success",
      "status.failure",
      "some_new_thing.happened",
    ]),
  );
});

it("knows its payload by shape as well, and what it is about", () => {
  const told = (json: JsonObject) => recognise(posted(json));
  for (const { name, json, sender } of githubPayloads) {
    if (/^(member|repository|milestone|some_new_thing|dependabot|secret)/.test(name)) continue;
    expect(told(json).sender).toBe(sender);
    expect(told(json).message).toEqual(messageOf(githubPayloads, name));
  }
});

it("trusts an address that ends in /github", () => {
  const post = posted({ zen: "Keep it simple." }, {}, { dialect: "github" });
  expect(recognise(post)).toMatchObject({
    sender: "GitHub",
    message: { content: "This webhook is connected to GitHub — Keep it simple.", event: "ping" },
  });
});

it.each([
  { repository: { full_name: "octo/engine" }, sender: "ada" },
  { sender: { login: "ada" }, issue: {} },
  { action: "opened", issue: { title: "Tabs" } },
  { ref: "main", commits: [] },
])("leaves %j to others", (json) => {
  expect(github.recognises(posted(json))).toBe(false);
});

it.each([
  ["push", "Somebody pushed to the branch"],
  ["pull_request", "Somebody updated a pull request"],
  ["issues", "Somebody updated an issue"],
  ["workflow_run", "Workflow run **was updated**"],
  ["release", "Somebody updated a release"],
  ["constructor", "**constructor** by Somebody"],
])("tells an empty %s", (event, content) => {
  expect(read({ nothing: null }, event).message?.content).toBe(content);
});
