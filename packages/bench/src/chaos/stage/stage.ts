import { setTimeout as sleep } from "node:timers/promises";
import { type Client, createConnection, useDatabase } from "@tidings/prisma";
import type { Listener } from "../live/listener.ts";
import type { Exchange } from "../load/exchange.ts";
import type { Posts } from "../load/posts.ts";
import type { SignUps } from "../load/sign-ups.ts";
import type { Receiver } from "../receiver.ts";
import type { App } from "./app.ts";
import type { StageDatabase } from "./database.ts";
import type { Workspace } from "./workspace.ts";

const POLL_MS = 20;
/** A start of the app belongs to it, on a machine that has other things to do. */
const PATIENCE_MS = 60_000;
const POSTS_ENOUGH = 50;
const SIGN_UPS_ENOUGH = 2;
/** However long PostgreSQL takes to recover, all goes on this soon after it answers. */
const BACK_WITHIN_MS = 5_000;
/** What a worker that lost its connection was at is known to be nobody's after some seconds. */
const TAKEN_UP_MS = 5_000;

export interface StageParts {
  app: App;
  dataDir: string;
  database: StageDatabase;
  workspace: Workspace;
  receiver: Receiver;
  posts: Posts;
  signUps: SignUps;
  listener: Listener;
}

/** Everything that a scenario is played with. */
export class Stage {
  readonly parts: StageParts;
  /** What was asked for and didn't come true. */
  readonly complaints: string[] = [];
  /** How long things took, in milliseconds. */
  readonly times = new Map<string, number[]>();

  constructor(parts: StageParts) {
    this.parts = parts;
  }

  /** Notes that something isn't as it should be, unless it is. */
  expect(isTrue: boolean, complaint: string): void {
    if (!isTrue) this.complaints.push(complaint);
  }

  noteTime(label: string, milliseconds: number): void {
    this.times.set(label, [...(this.times.get(label) ?? []), milliseconds]);
  }

  /** Waits until a condition holds. @throws {Error} when it doesn't within a minute. */
  async until(what: string, condition: () => boolean | Promise<boolean>): Promise<void> {
    const end = performance.now() + PATIENCE_MS;
    while (!(await condition())) {
      if (performance.now() > end) throw new Error(`After a minute still not: ${what}.`);
      await sleep(POLL_MS);
    }
  }

  /** Waits until a good number of posts and some sign-ups more have been accepted. */
  async untilLoaded(): Promise<void> {
    const { posts, signUps } = this.parts;
    const [postsBefore, signUpsBefore] = [posts.acknowledged, signUps.acknowledged];
    await this.until(
      "posts and sign-ups are accepted",
      () =>
        posts.acknowledged >= postsBefore + POSTS_ENOUGH &&
        signUps.acknowledged >= signUpsBefore + SIGN_UPS_ENOUGH,
    );
  }

  /**
   * Waits until PostgreSQL answers, and from then until posts and sign-ups are accepted and events
   * delivered; notes how long each took.
   * @throws {Error} when one of them takes longer than a minute
   */
  async untilBack(): Promise<void> {
    const { posts, signUps, receiver } = this.parts;
    const healedAt = performance.now();
    await this.until("PostgreSQL answers", () => this.#isDatabaseBack());
    const now = performance.now();
    this.noteTime("PostgreSQL", now - healedAt);
    const arrived = receiver.arrivals.length;
    const seconds = (ms: number) => (ms / 1000).toFixed(1);
    const wait = async (what: string, limitMs: number, condition: () => boolean) => {
      await this.until(`${what} again`, condition);
      const took = performance.now() - now;
      this.noteTime(what, took);
      this.expect(
        took <= limitMs,
        `${what} again after ${seconds(took)} s, not ${seconds(limitMs)}`,
      );
    };
    await Promise.all([
      wait("posts", BACK_WITHIN_MS, () => hasSuccess(posts.exchanges, now)),
      wait("sign-ups", BACK_WITHIN_MS, () => hasSuccess(signUps.exchanges, now)),
      wait("deliveries", BACK_WITHIN_MS + TAKEN_UP_MS, () => receiver.arrivals.length > arrived),
    ]);
  }

  async #isDatabaseBack(): Promise<boolean> {
    try {
      await this.withDatabase((client) => client.query("select 1"));
      return true;
    } catch {
      return false;
    }
  }

  /** Runs something on a connection of its own to wherever the database is now. */
  async withDatabase<T>(use: (client: Client) => Promise<T>): Promise<T> {
    useDatabase(this.parts.database.url());
    const client = createConnection("chaos");
    client.on("error", () => {});
    await client.connect();
    try {
      return await use(client);
    } finally {
      await client.end().catch(() => {});
    }
  }

  startLoad(): void {
    this.parts.posts.start();
    this.parts.signUps.start();
  }

  /** Resolves when everything that was sent has its answer. */
  async stopLoad(): Promise<void> {
    await Promise.all([this.parts.posts.stop(), this.parts.signUps.stop()]);
  }
}

const hasSuccess = (exchanges: readonly Exchange[], since: number): boolean => {
  const last = exchanges.findLast(({ status }) => status === 200);
  return last !== undefined && last.endedAt > since;
};
