import { expect, it } from "vitest";
import { newUser } from "./new-user.ts";

const payload = { user: { name: "Tim", email: "tim@example.com", role: "user" } };

it("has the documented JSON, byte for byte", () => {
  expect(JSON.stringify(newUser.toJson(payload))).toBe(
    '{"event":"new_user","user":{"email":"tim@example.com","name":"Tim"}}',
  );
});

it("names the person and links to the list of users", () => {
  expect(newUser.describe(payload, "https://tidings.example.com", "workspace")).toEqual({
    title: "Tim signed up",
    text: "tim@example.com",
    link: { label: "Open the list of users", url: "https://tidings.example.com/admin/users" },
    tone: "neutral",
  });
});
