import { expect, it } from "vitest";
import type { Outcome } from "./outcome.ts";
import { describeOutcome, heading } from "./print.ts";

const outcome: Outcome = {
  name: "app-killed",
  rounds: 5,
  seconds: 31.4,
  skipped: null,
  balance: {
    acknowledged: 3_210,
    stored: 3_212,
    lost: [],
    doubled: [],
    due: 80,
    delivered: 80,
    failed: 0,
    forgotten: [],
    wrong: [],
  },
  complaints: [],
  longest: { posts: 1_234 },
  logs: null,
};

it("stands beneath its heading", () => {
  expect([heading(), describeOutcome(outcome)]).toEqual([
    "scenario            rounds  acknowledged   stored  lost  doubled  events due  delivered  failed  forgotten  seconds",
    "app-killed               5         3,210    3,212     0        0          80         80       0          0       31  holds  (at most: posts 1.2 s)",
  ]);
});

it("says what went wrong, and where the rest of it is", () => {
  const lost = Array.from({ length: 30 }, (_, number) => `post ${number}`);
  const balance = outcome.balance && { ...outcome.balance, lost };
  const text = describeOutcome({ ...outcome, balance, logs: "/results/here" });
  expect(text).toContain("FAILS");
  expect(text).toContain(
    "\n  lost: post 19\n  and 10 more\n  All of it, and the logs: /results/here",
  );
});

it("has no figures of what could not be counted", () => {
  const text = describeOutcome({ ...outcome, balance: null, complaints: ["It burnt down."] });
  expect(text).toMatch(/FAILS.*\n {2}It burnt down\.\n/);
});

it("says why something was skipped", () => {
  expect(describeOutcome({ ...outcome, skipped: "takes root" })).toBe(
    "app-killed          skipped: takes root",
  );
});
