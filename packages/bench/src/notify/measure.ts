import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { type Client, createConnection } from "@tidings/prisma";
import { end } from "../processes/child.ts";
import { CREATE_TABLE, STATEMENTS, type Way } from "./statements.ts";

/** Connections that write beside each other, each one commit after another. */
export const WRITERS = [2, 32] as const;
/** Beside these, PostgreSQL needs room for its own. */
export const MAX_CONNECTIONS = 200;

/** Writers and listeners on one database. */
export class Measurement {
  readonly #writers: Client[];
  readonly #listeners: ChildProcess;
  readonly #interrupted: AbortSignal;

  private constructor(writers: Client[], listeners: ChildProcess, interrupted: AbortSignal) {
    this.#writers = writers;
    this.#listeners = listeners;
    this.#interrupted = interrupted;
  }

  static async start(url: string, interrupted: AbortSignal): Promise<Measurement> {
    const writers = Array.from({ length: Math.max(...WRITERS) }, () => createConnection("bench"));
    await Promise.all(writers.map((writer) => writer.connect()));
    await writers[0]?.query(CREATE_TABLE);
    const listeners = fork(path.join(import.meta.dirname, "listeners.ts"), [url], { execArgv: [] });
    return new Measurement(writers, listeners, interrupted);
  }

  /** Has so many connections listen from now on. */
  async listen(count: number): Promise<void> {
    const done = once(this.#listeners, "message", { signal: this.#interrupted });
    this.#listeners.send(count);
    await done;
  }

  /** Commits a second. */
  async rate(writers: number, way: Way, seconds: number): Promise<number> {
    const start = performance.now();
    const stop = start + seconds * 1000;
    let commits = 0;
    const write = async (writer: Client) => {
      while (performance.now() < stop && !this.#interrupted.aborted) {
        await writer.query({ name: way, text: STATEMENTS[way] });
        commits++;
      }
    };
    await Promise.all(this.#writers.slice(0, writers).map(write));
    this.#interrupted.throwIfAborted();
    return (commits / (performance.now() - start)) * 1000;
  }

  async stop(): Promise<void> {
    await end(this.#listeners);
    await Promise.all(this.#writers.map((writer) => writer.end()));
  }
}
