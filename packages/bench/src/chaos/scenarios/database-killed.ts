import type { Scenario } from "../scenario.ts";

/** The app starts its own PostgreSQL again. */
export const databaseKilled: Scenario = {
  name: "database-killed",
  summary: "kill -9 of the app's own PostgreSQL",
  rounds: 3,
  stage: { database: "embedded" },
  round: async (stage) => {
    process.kill(stage.parts.database.pid(), "SIGKILL");
    await stage.untilBack();
  },
};

/** Somebody else starts an outside one again. */
export const outsideKilled: Scenario = {
  name: "outside-killed",
  summary: "kill -9 of an outside PostgreSQL, which comes back",
  rounds: 2,
  stage: { database: "outside" },
  round: async (stage) => {
    const { outside } = stage.parts.database;
    await outside?.kill();
    await outside?.start();
    await stage.untilBack();
  },
};
