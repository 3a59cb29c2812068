import type { Scenario } from "../scenario.ts";

/** PostgreSQL survives, and is found by the next start. */
export const appKilled: Scenario = {
  name: "app-killed",
  summary: "kill -9 of the app; its PostgreSQL lives on",
  rounds: 5,
  stage: { database: "embedded" },
  round: async ({ parts: { app } }) => {
    await app.end("SIGKILL");
    await app.start();
  },
};
