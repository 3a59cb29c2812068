import type { Scenario } from "../scenario.ts";
import type { Stage } from "../stage/stage.ts";

const CUTS = 3;

/** The process that serves the connection on which live events come. */
const listening = (stage: Stage): Promise<number | undefined> =>
  stage.withDatabase(async (client) => {
    const { rows } = await client.query<{ pid: number }>(
      "select pid from pg_stat_activity where application_name = 'tidings bus'",
    );
    return rows[0]?.pid;
  });

async function cut(stage: Stage): Promise<void> {
  const pid = await listening(stage);
  await stage.withDatabase((client) => client.query("select pg_terminate_backend($1)", [pid]));
  await stage.until("the app listens again", async () => {
    const next = await listening(stage);
    return next !== undefined && next !== pid;
  });
}

/** A page that listens all the while keeps its stream and misses nothing. */
export const busCut: Scenario = {
  name: "bus-cut",
  summary: "the connection of live events is cut, three times in a row",
  rounds: 2,
  stage: { database: "embedded" },
  round: async (stage) => {
    for (let count = 0; count < CUTS; count += 1) await cut(stage);
    await stage.untilLoaded();
  },
  check: ({ parts: { listener }, complaints }) => {
    if (listener.reconnects > 0)
      complaints.push(`the page's stream broke ${listener.reconnects} times`);
  },
};
