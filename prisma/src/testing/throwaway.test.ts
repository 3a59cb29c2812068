import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { expect, it, onTestFinished, vi } from "vitest";
import { isServerOf } from "../embedded/processes.ts";
import { withThrowawayCluster } from "./index.ts";

/** Starts a cluster, says its data folder and its server's process number, and stays. */
const SCRIPT = `
  const { startThrowawayCluster } = await import(${JSON.stringify(path.join(import.meta.dirname, "index.ts"))});
  const { default: pg } = await import("pg");
  const { url } = await startThrowawayCluster();
  const connection = new pg.Client(url);
  await connection.connect();
  const { rows } = await connection.query("select current_setting('data_directory') as folder, pg_read_file('postmaster.pid') as pid");
  console.log(JSON.stringify({ folder: rows[0].folder, pid: Number.parseInt(rows[0].pid) }));`;

it("the cluster of a process that is killed is gone soon after", async () => {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", SCRIPT], {
    cwd: import.meta.dirname,
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const [line] = await once(child.stdout, "data");
  const { folder, pid } = JSON.parse(String(line));
  expect(isServerOf(folder, pid)).toBe(true);
  child.kill("SIGKILL");
  await vi.waitUntil(() => !existsSync(path.dirname(folder)) && !isServerOf(folder, pid), {
    timeout: 10_000,
  });
});

it("a throwaway cluster is removed, also when its use fails", async () => {
  let folder = "";
  const use = async (url: string) => {
    const connection = new pg.Client(url);
    await connection.connect();
    const { rows } = await connection.query("show data_directory");
    await connection.end();
    folder = rows[0].data_directory;
    expect(existsSync(folder)).toBe(true);
    throw new Error("a failing test");
  };
  await expect(withThrowawayCluster(use)).rejects.toThrow("a failing test");
  expect(existsSync(path.dirname(folder))).toBe(false);
});
