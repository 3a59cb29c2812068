import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PASSED } from "./outcome.ts";
import { runStep } from "./step.ts";

let folder: string;
let printed: string[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tidings-step-"));
  printed = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => printed.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** A step that runs a line of JavaScript. */
const step = (script: string, timeoutMs = 10_000) => ({
  name: "sample",
  command: [process.execPath, "--eval", script] as const,
  timeoutMs,
});
const reporting = (script: string) => {
  const file = path.join(folder, "report.json");
  const read = (content: string) => ({ ...PASSED, passed: JSON.parse(content).passed });
  return { ...step(script), report: { file, read } };
};

describe("runStep", () => {
  it("counts as one, and keeps quiet, when the command succeeds", async () => {
    expect(await runStep(step("console.log('chatter')"))).toEqual(PASSED);
    expect(printed).toEqual([expect.stringMatching(/^✓ sample \(\d+\.\d s\)$/)]);
  });

  it("fails, and shows what was printed, when the command fails", async () => {
    const outcome = await runStep(step("console.error('the reason'); process.exit(3)"));
    expect(outcome).toMatchObject({ passed: 0, failed: 1, failures: ["sample ended with code 3"] });
    expect(printed[0]).toBe("the reason");
  });

  it("fails when the program isn't there", async () => {
    const outcome = await runStep({ ...step(""), command: ["no-such-program"] });
    expect(outcome.failed).toBe(1);
    expect(outcome.failures[0]).toContain("could not be started");
  });

  it("takes its counts from the report", async () => {
    const { report, ...rest } = reporting("");
    const write = `require("node:fs").writeFileSync(${JSON.stringify(report.file)}, '{"passed":7}')`;
    const passing = { ...rest, ...step(write), report };
    expect(await runStep(passing)).toMatchObject({ passed: 7, failed: 0 });
    const crashing = { ...passing, ...step(`${write}; process.exit(1)`) };
    expect(await runStep(crashing)).toMatchObject({ passed: 7, failed: 1 });
  });

  it("does not read the report of an earlier run", async () => {
    const stale = reporting("");
    writeFileSync(stale.report.file, '{"passed":7}');
    expect(await runStep(stale)).toMatchObject({ passed: 0, failed: 1 });
  });

  it("ends a command that takes too long", async () => {
    const outcome = await runStep(step("setInterval(() => {}, 1000)", 500));
    expect(outcome.failures).toEqual(["sample ended with SIGINT"]);
  });

  it("hides the caller's database from the command", async () => {
    vi.stubEnv("DATABASE_URL", "postgresql://live/tidings");
    const outcome = await runStep(step("process.exit(process.env.DATABASE_URL ? 1 : 0)"));
    vi.unstubAllEnvs();
    expect(outcome.failed).toBe(0);
  });
});
