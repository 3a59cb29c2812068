import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Benchmark, BenchmarkOptions } from "../benchmark.ts";
import { startApp } from "../processes/app.ts";
import { startDatabase } from "../processes/database.ts";
import { startSweeper } from "../processes/sweeper.ts";
import { processUsage } from "../processes/usage.ts";
import { Audience } from "./audience.ts";
import { prepareWorkspace } from "./workspace.ts";

async function run(options: BenchmarkOptions): Promise<boolean> {
  const { interrupted } = options;
  process.env.AUTH_SECRET = randomBytes(32).toString("base64url");
  await using stack = new AsyncDisposableStack();
  const sweeper = await startSweeper();
  stack.defer(() => sweeper.removeFolder());
  const database = await startDatabase(sweeper.folder);
  stack.defer(() => database.stop());
  console.log("Starting Tidings …\n");
  const app = await startApp(database.url, sweeper);
  stack.defer(() => app.stop());
  const workspace = await prepareWorkspace(`http://127.0.0.1:${app.port}`, 100);
  console.log("prepared");
  const mib = async () => Math.round((await processUsage(app.pid)).residentBytes / 2 ** 20);
  for (const [channels, everyMs] of [
    [1, 100],
    [100, 50],
  ] as const) {
    const warm = await Audience.open({
      port: app.port,
      workspace,
      channels: workspace.channels.slice(0, channels),
      listeners: 50,
      interrupted,
    });
    await warm.run(100, 20);
    warm.close();
    await sleep(3000);
    const before = await mib();
    const t = performance.now();
    const audience = await Audience.open({
      port: app.port,
      workspace,
      channels: workspace.channels.slice(0, channels),
      listeners: 500,
      interrupted,
    });
    console.log("opened in", performance.now() - t);
    await sleep(3000);
    const after = await mib();
    const cpu = (await processUsage(app.pid)).cpuMs;
    const t0 = performance.now();
    const spread = await audience.run(200, everyMs);
    const took = performance.now() - t0;
    const used = (await processUsage(app.pid)).cpuMs - cpu;
    console.log({ channels, before, after, later: await mib(), spread, cpuPerPost: used / 200, load: used / took });
    audience.close();
    await sleep(1000);
  }
  return true;
}

export const fanOutBenchmark: Benchmark = { name: "fan-out", summary: "", run };
