import { randomBytes } from "node:crypto";
import { startApp } from "./app.ts";
import type { Child } from "./child.ts";
import { type BenchDatabase, startDatabase } from "./database.ts";
import { type Sweeper, startSweeper } from "./sweeper.ts";

/** An app with a database of its own, and what else a benchmark starts. */
export interface Stage extends AsyncDisposable {
  sweeper: Sweeper;
  database: BenchDatabase;
  app: Child;
  /** Has something stopped with the stage, before what was started earlier. */
  defer(stop: () => Promise<void>): void;
}

/** Starts PostgreSQL and the app; `db()` and the seeds then work on that database. */
export async function setStage(): Promise<Stage> {
  // The app decrypts what the seeds encrypt.
  process.env.AUTH_SECRET = randomBytes(32).toString("base64url");
  await using stack = new AsyncDisposableStack();
  const sweeper = await startSweeper();
  stack.defer(() => sweeper.removeFolder());
  const database = await startDatabase(sweeper.folder);
  stack.defer(() => database.stop());
  console.log("Starting Tidings …");
  const app = await startApp(database.url, sweeper);
  stack.defer(() => app.stop());
  const kept = stack.move();
  return {
    sweeper,
    database,
    app,
    defer: (stop) => kept.defer(stop),
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}
