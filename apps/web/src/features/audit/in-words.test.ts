import { expect, it } from "vitest";
import { actInWords, detailsInWords, subjectInWords } from "./in-words.ts";

it("says what was done, to what, and what of it", () => {
  expect(actInWords("user.deleted")).toBe("Deleted an account");
  expect(actInWords("planet.moved")).toBe("planet.moved");
  expect(subjectInWords({ subjectKind: "channel", subjectName: "general" })).toBe(": #general");
  expect(subjectInWords({ subjectKind: "message", subjectName: "Tim" })).toBe(" by Tim");
  expect(subjectInWords({ subjectKind: "workspace", subjectName: "" })).toBe("");
  expect(detailsInWords({})).toBeNull();
  expect(detailsInWords({ from: "user", to: "admin" })).toBe("user → admin");
  expect(detailsInWords({ channel: "general", to: "member" })).toBe("in #general · as member");
  expect(detailsInWords({ fields: ["openaiApiKey", "name"] })).toBe("API key, name");
});
