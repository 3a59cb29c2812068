import { describe, expect, it } from "vitest";
import { psUsage, statCpuMs, statusMemory } from "./parse-usage.ts";

describe("statCpuMs", () => {
  it("adds user and system time, whatever the process is called", () => {
    const after = "S 1 42 42 0 -1 4194560 90 0 1 0 123 45 0 0 20 0 11 0 800 1000 50";
    expect(statCpuMs(`42 (node) ${after}`)).toBe(1_680);
    expect(statCpuMs(`42 (a) b) 9 9) ${after}`)).toBe(1_680);
  });
});

describe("statusMemory", () => {
  it("reads what is resident and what was", () => {
    const status = "Name:\tnode\nVmHWM:\t  204800 kB\nVmRSS:\t  102400 kB\nThreads:\t11\n";
    expect(statusMemory(status)).toEqual({
      residentBytes: 100 * 1024 ** 2,
      peakBytes: 200 * 1024 ** 2,
    });
  });
});

describe("psUsage", () => {
  it.each([
    [" 102400   0:01.25\n", 1_250],
    ["102400 12:03.00", 723_000],
    ["102400 01:00:05", 3_605_000],
    ["102400 2-00:00:01", 172_801_000],
  ])("reads %j", (line, cpuMs) => {
    const bytes = 100 * 1024 ** 2;
    expect(psUsage(line)).toEqual({ cpuMs, residentBytes: bytes, peakBytes: bytes });
  });
});
