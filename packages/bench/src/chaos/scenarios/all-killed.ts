import type { Scenario } from "../scenario.ts";

/** What a machine that is switched off does to processes. */
export const allKilled: Scenario = {
  name: "all-killed",
  summary: "kill -9 of the app and of its PostgreSQL together",
  rounds: 2,
  stage: { database: "embedded" },
  round: async ({ parts: { app, database } }) => {
    process.kill(database.pid(), "SIGKILL");
    await app.end("SIGKILL");
    await app.start();
  },
};
