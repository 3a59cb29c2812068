import path from "node:path";
import { APP, APP_TIMEOUT_MS } from "../../processes/app.ts";
import { type Child, startChild } from "../../processes/child.ts";
import type { Sweeper } from "../../processes/sweeper.ts";

export interface AppOptions {
  port: number;
  environment: Record<string, string>;
  /** What Node.js is told before the program. */
  nodeArgs: readonly string[];
  logFile: string;
  sweeper: Sweeper;
}

/** Tidings, as a person starts it, always on one port. */
export class App {
  readonly port: number;
  readonly #options: AppOptions;
  #child: Child | undefined;

  constructor(options: AppOptions) {
    this.port = options.port;
    this.#options = options;
  }

  get child(): Child {
    if (this.#child === undefined) throw new Error("The app doesn't run.");
    return this.#child;
  }

  /** Resolves once it answers. */
  async start(): Promise<void> {
    const { port, environment, nodeArgs, logFile, sweeper } = this.#options;
    this.#child = await startChild(APP, {
      env: {
        ...environment,
        AUTH_SECRET: process.env.AUTH_SECRET ?? "",
        HOST: "127.0.0.1",
        PORT: String(port),
        INBOUND_RATE: "0",
        WEBHOOK_ALLOWED_HOSTS: "127.0.0.1",
        LOG_LEVEL: "info",
      },
      nodeArgs,
      logFile,
      ready: /^Tidings is ready: http:\/\/localhost:(\d+)/m,
      timeoutMs: APP_TIMEOUT_MS,
      sweeper,
    });
  }

  signal(name: NodeJS.Signals): void {
    process.kill(this.child.pid, name);
  }

  /** Ends it by a signal. @returns its exit code, or the signal */
  async end(name: NodeJS.Signals): Promise<number | NodeJS.Signals> {
    const { ended } = this.child;
    this.signal(name);
    return ended;
  }

  async stop(): Promise<void> {
    await this.#child?.stop();
  }
}

/** Lets the clock of the app's process be set ahead, by SIGUSR2; see the file. */
export const SHIFTABLE_CLOCK = ["--import", path.join(import.meta.dirname, "shiftable-clock.ts")];
