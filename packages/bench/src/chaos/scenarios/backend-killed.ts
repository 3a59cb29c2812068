import type { Scenario } from "../scenario.ts";
import type { Stage } from "../stage/stage.ts";

/** The process that serves one of the connections by which posts are stored. */
async function findBackend(stage: Stage): Promise<number> {
  return stage.withDatabase(async (client) => {
    const { rows } = await client.query<{ pid: number }>(
      `select pid from pg_stat_activity where application_name = 'tidings inbound'
       order by state_change desc limit 1`,
    );
    const [backend] = rows;
    if (backend === undefined) throw new Error("No connection stores posts.");
    return backend.pid;
  });
}

/** PostgreSQL then ends every connection and recovers, since shared memory may be damaged. */
export const backendKilled: Scenario = {
  name: "backend-killed",
  summary: "kill -9 of one of PostgreSQL's backends, which costs every connection",
  rounds: 2,
  stage: { database: "embedded" },
  round: async (stage) => {
    process.kill(await findBackend(stage), "SIGKILL");
    await stage.untilBack();
  },
};
