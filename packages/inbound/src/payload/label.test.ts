import { expect, it } from "vitest";
import { toLabel } from "./label.ts";
import { isSecret } from "./secrets.ts";

it.each([
  ["created_at", "Created at"],
  ["createdAt", "Created at"],
  ["created-at", "Created at"],
  ["userId", "User ID"],
  ["issueIds", "Issue IDs"],
  ["HTTPStatus", "HTTP status"],
  ["html_url", "HTML URL"],
  ["LOG_LEVEL", "LOG_LEVEL"],
  ["kubernetes.io/name", "kubernetes.io/name"],
  ["Größe", "Größe"],
  ["__proto__", "__proto__"],
  [" ", '""'],
])("shows %j as %j", (key, label) => {
  expect(toLabel(key)).toBe(label);
});

it.each([
  "password",
  "accessToken",
  "X-Api-Key",
  "apikey",
  "client_secret",
  "Set-Cookie",
  "AUTHORIZATION",
])("hides what %j holds", (key) => {
  expect(isSecret(key)).toBe(true);
});

it.each(["max_tokens", "key", "passwordChangedAt", "secretary", "monkey"])("shows %j", (key) => {
  expect(isSecret(key)).toBe(false);
});
