import type { Benchmark, BenchmarkOptions } from "../benchmark.ts";
import { launchBrowser, openChannel, openWindow } from "../browser/launch.ts";
import type { Figure } from "../figures/figure.ts";
import { signIn } from "../pages/sign-in.ts";
import { setStage } from "../processes/stage.ts";
import { climb } from "./climb.ts";
import { scrollFigures } from "./figures.ts";
import { MESSAGES, prepareHistory } from "./history.ts";

async function run({ interrupted }: BenchmarkOptions): Promise<Figure[]> {
  await using stage = await setStage();
  const { user, channelId } = await prepareHistory();
  const origin = `http://localhost:${stage.app.port}`;
  const browser = await launchBrowser();
  stage.defer(() => browser.close());
  const context = await openWindow(browser, origin, await signIn(origin, user));
  const page = await openChannel(context, `${origin}/channels/${channelId}`);
  return scrollFigures(await climb(page, MESSAGES, interrupted), MESSAGES);
}

export const scrollBenchmark: Benchmark = {
  name: "scroll",
  summary: "the way up through a channel's 10,000 messages, in a browser",
  run,
};
