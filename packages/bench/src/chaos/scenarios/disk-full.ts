import { spawnSync } from "node:child_process";
import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Sweeper } from "../../processes/sweeper.ts";
import type { Scenario } from "../scenario.ts";
import type { Stage } from "../stage/stage.ts";

/** Room for a new cluster, its write-ahead log and what a load writes meanwhile. */
const DISK = "400m";
const BLOCK = Buffer.alloc(64 * 1024);
const REFUSALS_ENOUGH = 50;
const FULL_MS = 3_000;
function mountSmallDisk(dataDir: string, sweeper: Sweeper): void {
  const options = ["-t", "tmpfs", "-o", `size=${DISK},mode=711`, "tmpfs", dataDir];
  const { status, stderr } = spawnSync("mount", options, { encoding: "utf8" });
  if (status !== 0) throw new Error(`A small file system can't be mounted: ${stderr}`);
  sweeper.note({ mounted: dataDir });
}

/** Writes a file until there is no room left, by the block and then by the byte. */
function fillDisk(file: string): void {
  const ballast = openSync(file, "a");
  try {
    for (let size = BLOCK.length; size >= 1; size = size > 1 ? 1 : 0) writeUntilFull(ballast, size);
  } finally {
    closeSync(ballast);
  }
}

function writeUntilFull(file: number, size: number): void {
  try {
    while (writeSync(file, BLOCK, 0, size) > 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  }
}

async function round(stage: Stage): Promise<void> {
  const { dataDir, posts } = stage.parts;
  const ballast = path.join(dataDir, "ballast");
  const before = posts.exchanges.length;
  fillDisk(ballast);
  await stage.until("posts are refused, because the disk is full", () => {
    // What PostgreSQL gives back, such as an old piece of its log, is filled as well.
    fillDisk(ballast);
    const refused = posts.exchanges.slice(before).filter(({ status }) => status === 503);
    return refused.length >= REFUSALS_ENOUGH;
  });
  await sleep(FULL_MS);
  rmSync(ballast);
  await stage.untilBack();
}

/** Somebody else's files fill the disk, until they are removed. */
export const diskFull: Scenario = {
  name: "disk-full",
  summary: "no room is left for the database, until some is made",
  rounds: 1,
  stage: { database: "embedded", prepareDataDir: mountSmallDisk },
  obstacle: () =>
    process.platform === "linux" && process.getuid?.() === 0
      ? null
      : "takes root on Linux, to mount a small file system",
  round,
};
