/** What a process has used since it started. */
export interface Usage {
  /** CPU time of all its threads, user and system. */
  cpuMs: number;
  /** Resident memory now. */
  residentBytes: number;
  /** The most that was ever resident; where the system doesn't keep that, the same as now. */
  peakBytes: number;
}

/** Linux counts CPU time in hundredths of a second for programs, whatever it ticks at itself. */
const MS_PER_TICK = 10;
const KIBIBYTE = 1024;
/** Places of utime and stime after the name, which is in brackets and may hold anything (proc(5)). */
const USER_TICKS = 11;
const SYSTEM_TICKS = 12;

/** CPU time in milliseconds from the text of `/proc/<pid>/stat`. */
export function statCpuMs(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[USER_TICKS]) + Number(fields[SYSTEM_TICKS])) * MS_PER_TICK;
}

/** Resident memory from the text of `/proc/<pid>/status`. */
export function statusMemory(status: string): Pick<Usage, "residentBytes" | "peakBytes"> {
  const bytes = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(status)?.[1]) * KIBIBYTE;
  return { residentBytes: bytes("VmRSS"), peakBytes: bytes("VmHWM") };
}

/** Both from a line of `ps -o rss=,time=`: KiB and [[days-]hours:]minutes:seconds. */
export function psUsage(line: string): Usage {
  const [resident = "", time = ""] = line.trim().split(/\s+/);
  const [days = "0", clock = ""] = time.includes("-") ? time.split("-") : ["0", time];
  const seconds = clock.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
  const residentBytes = Number(resident) * KIBIBYTE;
  const cpuMs = (Number(days) * 86_400 + seconds) * 1000;
  return { cpuMs, residentBytes, peakBytes: residentBytes };
}
