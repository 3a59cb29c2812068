import { expect, it } from "vitest";
import { isSignatureScheme } from "../signatures/index.ts";
import { GUIDES, stepsOf } from "./index.ts";

const URL = "https://tidings.example.com/api/v1/channels/webhooks/id/token";
const named = GUIDES.map((guide) => ({ name: guide.title, guide }));

it("has one guide of each id and title", () => {
  expect(new Set(GUIDES.map(({ id }) => id)).size).toBe(GUIDES.length);
  expect(new Set(GUIDES.map(({ title }) => title)).size).toBe(GUIDES.length);
  for (const { id } of GUIDES) expect(id).toMatch(/^[a-z0-9-]+$/);
});

it.each(named)("$name: tells what to do, and gives the URL to copy", ({ guide }) => {
  expect(guide.steps.length).toBeGreaterThan(0);
  const labels = guide.snippets.map(({ label }) => label);
  expect(new Set(labels).size).toBe(labels.length);
  expect(labels.length).toBeGreaterThan(0);
  expect(guide.snippets.some(({ code }) => code(URL).includes(URL))).toBe(true);
});

it.each([
  ["github-actions", "Workflow step"],
  ["jenkins", "Jenkinsfile"],
])("keeps the URL out of what is committed: %s", (id, label) => {
  const guide = GUIDES.find((one) => one.id === id);
  const snippet = guide?.snippets.find((one) => one.label === label);
  expect(snippet?.code(URL)).toMatch(/WEBHOOK_URL/);
  expect(snippet?.code(URL)).not.toContain(URL);
});

it.each(named)("$name: marks names and code in pairs", ({ guide }) => {
  for (const step of guide.steps) {
    expect(step.split("**").length % 2).toBe(1);
    expect(step.split("`").length % 2).toBe(1);
  }
});

it("gives n8n a node that it can read", () => {
  const n8n = GUIDES.find(({ id }) => id === "n8n");
  const { nodes } = JSON.parse(n8n?.snippets[0]?.code(URL) ?? "");
  expect(nodes[0].parameters).toMatchObject({ method: "POST", url: URL });
});

it.each(["github", "gitlab"])("names the secret while the webhook asks for it: %s", (id) => {
  const guide = GUIDES.find((one) => one.id === id);
  if (guide === undefined) throw new Error("No such guide.");
  expect(stepsOf(guide, null)).toBe(guide.steps);
  expect(stepsOf(guide, "bearer")).toBe(guide.steps);
  const place = guide.signed?.place ?? 0;
  // In place of the step that speaks of the field in which the secret belongs.
  expect(guide.steps[place]).toContain("**Secret");
  expect(stepsOf(guide, id)[place]).toBe(guide.signed?.step);
  expect(isSignatureScheme(guide.signed?.scheme ?? "")).toBe(true);
  expect(stepsOf(guide, id)).toHaveLength(guide.steps.length);
});
