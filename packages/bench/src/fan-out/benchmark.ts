import { setTimeout as sleep } from "node:timers/promises";
import type { Benchmark, BenchmarkOptions } from "../benchmark.ts";
import { launchBrowser } from "../browser/launch.ts";
import type { Figure } from "../figures/figure.ts";
import type { Child } from "../processes/child.ts";
import { setStage } from "../processes/stage.ts";
import { processUsage } from "../processes/usage.ts";
import type { Spread } from "./arrivals.ts";
import { Audience } from "./audience.ts";
import { fanOutFigures, type Heard } from "./figures.ts";
import { openWatcher } from "./watcher.ts";
import { prepareWorkspace, type Workspace } from "./workspace.ts";

const LISTENERS = 500;
const MANY_CHANNELS = 100;
/** A busy channel, and room between two posts for everybody to hear of one. */
const POST_EVERY_MS = 100;
const WARM_UP_LISTENERS = 50;
const WARM_UP_POSTS = 50;
/** Until what opening streams took and needs no longer is given back. */
const SETTLE_MS = 3_000;

interface Scene {
  app: Child;
  workspace: Workspace;
  posts: number;
  interrupted: AbortSignal;
}

const openAudience = (scene: Scene, channels: number, listeners: number): Promise<Audience> => {
  const { app, workspace, interrupted } = scene;
  const few = workspace.channels.slice(0, channels);
  return Audience.open({ port: app.port, workspace, channels: few, listeners, interrupted });
};

/** Has everything compiled and connected that listening and posting needs. */
async function warmUp(scene: Scene, channels: number): Promise<void> {
  const audience = await openAudience(scene, channels, WARM_UP_LISTENERS);
  await audience.run(WARM_UP_POSTS, POST_EVERY_MS);
  audience.close();
}

/** 500 listeners, spread over so many channels. */
async function hear(scene: Scene, place: string, channels: number): Promise<Heard> {
  const { app, posts, interrupted } = scene;
  await warmUp(scene, channels);
  await sleep(SETTLE_MS, undefined, { signal: interrupted });
  const without = await processUsage(app.pid);
  const audience = await openAudience(scene, channels, LISTENERS);
  await sleep(SETTLE_MS, undefined, { signal: interrupted });
  const before = await processUsage(app.pid);
  const spread = await audience.run(posts, POST_EVERY_MS);
  const after = await processUsage(app.pid);
  audience.close();
  return {
    place,
    spread,
    cpuMillisecondsPerPost: (after.cpuMs - before.cpuMs) / posts,
    bytesPerListener: (before.residentBytes - without.residentBytes) / LISTENERS,
  };
}

/** A real browser among 500 listeners on one channel: until it has painted a post. */
async function watch(scene: Scene): Promise<Spread> {
  const { app, workspace, posts } = scene;
  const browser = await launchBrowser();
  try {
    const watcher = await openWatcher(browser, {
      origin: `http://localhost:${app.port}`,
      cookie: workspace.cookies[0] ?? "",
      channelId: workspace.channels[0]?.id ?? "",
    });
    const audience = await openAudience(scene, 1, LISTENERS - 1);
    await audience.run(posts, POST_EVERY_MS, watcher.expect);
    audience.close();
    return await watcher.settle();
  } finally {
    await browser.close();
  }
}

async function run({ rounds, seconds, interrupted }: BenchmarkOptions): Promise<Figure[]> {
  await using stage = await setStage();
  const { app } = stage;
  const workspace = await prepareWorkspace(`http://localhost:${app.port}`, MANY_CHANNELS);
  const posts = Math.ceil((rounds * seconds * 1000) / POST_EVERY_MS);
  const scene = { app, workspace, posts, interrupted };
  const heard = [
    await hear(scene, "500 on one channel", 1),
    await hear(scene, "500 over 100 channels", MANY_CHANNELS),
  ];
  return fanOutFigures(heard, await watch(scene));
}

export const fanOutBenchmark: Benchmark = {
  name: "fan-out",
  summary: "a post until 500 listeners have it, and until a browser among them shows it",
  run,
};
