import { setTimeout as sleep } from "node:timers/promises";
import type { Scenario } from "../scenario.ts";

const FROZEN_MS = 5_000;
/** A machine that sleeps, or a virtual one that is moved. */
export const appFrozen: Scenario = {
  name: "app-frozen",
  summary: "the app stands still for 5 s",
  rounds: 2,
  stage: { database: "embedded" },
  round: async (stage) => {
    const { app, posts } = stage.parts;
    const before = posts.exchanges.length;
    app.signal("SIGSTOP");
    await sleep(FROZEN_MS).finally(() => app.signal("SIGCONT"));
    await stage.untilBack();
    const broken = posts.exchanges.slice(before).filter(({ fault }) => fault !== null);
    stage.expect(broken.length === 0, `${broken.length} posts broke off when it stood still`);
  },
};
