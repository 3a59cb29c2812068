import { randomBytes } from "node:crypto";
import type { Benchmark, BenchmarkOptions } from "../benchmark.ts";
import { launchBrowser, openWindow } from "../browser/launch.ts";
import { signIn } from "../pages/sign-in.ts";
import { startApp } from "../processes/app.ts";
import { startDatabase } from "../processes/database.ts";
import { startSweeper } from "../processes/sweeper.ts";
import { climb } from "./climb.ts";
import { MESSAGES, prepareHistory } from "./history.ts";

async function run({ interrupted }: BenchmarkOptions): Promise<boolean> {
  process.env.AUTH_SECRET = randomBytes(32).toString("base64url");
  await using stack = new AsyncDisposableStack();
  const sweeper = await startSweeper();
  stack.defer(() => sweeper.removeFolder());
  const database = await startDatabase(sweeper.folder);
  stack.defer(() => database.stop());
  console.log("Starting Tidings …\n");
  const app = await startApp(database.url, sweeper);
  stack.defer(() => app.stop());
  const { user, channelId } = await prepareHistory();
  const origin = `http://localhost:${app.port}`;
  const browser = await launchBrowser();
  stack.defer(() => browser.close());
  const context = await openWindow(browser, origin, await signIn(origin, user));
  const page = await context.newPage();
  const response = page.waitForResponse(/message\.onEvent/);
  await page.goto(`${origin}/channels/${channelId}`);
  await response;
  const t = Date.now();
  console.log(await climb(page, MESSAGES, interrupted), Date.now() - t);
  console.log(await page.evaluate(() => (performance as any).memory.usedJSHeapSize / 2 ** 20));
  return true;
}

export const scrollBenchmark: Benchmark = { name: "scroll", summary: "", run };
