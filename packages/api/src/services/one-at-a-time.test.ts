import { expect, it } from "vitest";
import { OneAtATime } from "./one-at-a-time.ts";

it("runs one after another, a failure in between included, and gives each its own", async () => {
  const queue = new OneAtATime(10);
  const steps: string[] = [];
  const work = (name: string, fails = false) =>
    queue.run(async () => {
      steps.push(`${name} begins`);
      await Promise.resolve();
      steps.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const all = await Promise.allSettled([work("one"), work("two", true), work("three")]);
  expect(steps).toEqual(
    ["one", "two", "three"].flatMap((name) => [`${name} begins`, `${name} ends`]),
  );
  expect(all.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});

it("refuses what would have to wait behind too much, and has room again later", async () => {
  const queue = new OneAtATime(1);
  const running = queue.run(async () => "running");
  const waiting = queue.run(async () => "waiting");
  expect(queue.run(async () => "too many")).toBeNull();
  expect(await Promise.all([running, waiting])).toEqual(["running", "waiting"]);
  expect(await queue.run(async () => "later")).toBe("later");
});
