import { setSingleton } from "@tidings/config";
import { afterEach, expect, it, vi } from "vitest";
import { logConsole } from "./log-console.ts";

const { error, warn } = console;
afterEach(() => Object.assign(console, { error, warn }));

it("has the logger write what is printed, and nothing of what is redacted", () => {
  const logger = { error: vi.fn(), warn: vi.fn() };
  setSingleton("log", logger);
  logConsole();
  const fault = new Error("two\nlines");
  console.error("\u001b[31m⨯\u001b[39m", fault);
  console.error("⨯", new Error("redacted"));
  console.warn("%d warnings", 2);
  expect(logger.error.mock.calls).toEqual([[{ err: fault }, "⨯"]]);
  expect(logger.warn.mock.calls).toEqual([[{}, "2 warnings"]]);
});
