import { freePort, type RunningApp, startApp, startWorker } from "./app.ts";

type Start = (log: string) => Promise<RunningApp>;

/** One process of several, which can be lost and come back under the same address. */
export class Machine {
  readonly url: string;
  readonly #start: Start;
  readonly #log: string;
  #running: RunningApp | undefined;
  #starts = 0;

  private constructor(url: string, log: string, start: Start) {
    this.url = url;
    this.#log = log;
    this.#start = start;
  }

  /** A machine that serves pages and posts, and leaves the jobs to others. Not started yet. */
  static async web(name: string, environment: Record<string, string>): Promise<Machine> {
    const port = String(await freePort());
    const variables = { ...environment, PORT: port, WORKER: "false" };
    return new Machine(`http://localhost:${port}`, name, (log) =>
      startApp(undefined, variables, log),
    );
  }

  /** A machine that only works on jobs. Not started yet. */
  static worker(name: string, environment: Record<string, string>): Machine {
    return new Machine("", name, (log) => startWorker(environment, log));
  }

  /** Resolves once it is ready. */
  async start(): Promise<void> {
    this.#starts++;
    this.#running = await this.#start(`${this.#log}-${this.#starts}.log`);
  }

  /** As by `kill -9`, or a cable that is pulled. */
  async kill(): Promise<void> {
    await this.#running?.kill();
    await this.stop();
  }

  /** Asks it to end, unless it has, and removes what it kept beside the database. */
  async stop(): Promise<void> {
    await this.#running?.stop();
    this.#running = undefined;
  }
}
