import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync } from "node:fs";
import path from "node:path";
import { useDatabase } from "@tidings/prisma";
import { signIn } from "../../pages/sign-in.ts";
import { steadyPort } from "../../processes/steady-port.ts";
import type { Sweeper } from "../../processes/sweeper.ts";
import { Listener } from "../live/listener.ts";
import { Posts } from "../load/posts.ts";
import { SignUps } from "../load/sign-ups.ts";
import { Receiver } from "../receiver.ts";
import { App } from "./app.ts";
import { type DatabaseKind, prepareDatabase } from "./database.ts";
import { Stage } from "./stage.ts";
import { prepareWorkspace } from "./workspace.ts";

export interface StageOptions {
  database: DatabaseKind;
  /** Of an outside PostgreSQL, by name. */
  settings?: Record<string, string>;
  /** What Node.js is told before the app. */
  nodeArgs?: readonly string[];
  /** The endpoints, as paths at the receiver. */
  endpoints?: readonly string[];
  /** Makes the data folder's place what it has to be. */
  prepareDataDir?: (dataDir: string, sweeper: Sweeper) => void;
}

const TWO_ENDPOINTS = ["/first", "/second"];

/** Where the app's log is, in the sweeper's folder. */
export const APP_LOG = "app.log";

/** Starts everything anew in a folder of its own; `stack` ends it. */
export async function openStage(
  options: StageOptions,
  sweeper: Sweeper,
  stack: AsyncDisposableStack,
): Promise<Stage> {
  // The app decrypts what the seeds encrypt.
  process.env.AUTH_SECRET = randomBytes(32).toString("base64url");
  const dataDir = path.join(sweeper.folder, "data");
  mkdirSync(dataDir);
  options.prepareDataDir?.(dataDir, sweeper);
  // PostgreSQL's account passes through, where that is another one.
  chmodSync(dataDir, 0o711);
  sweeper.note({ dataDir });
  const database = await prepareDatabase(options.database, dataDir, options.settings);
  stack.defer(() => database.stop());
  const app = new App({
    port: await steadyPort(),
    environment: database.environment,
    nodeArgs: options.nodeArgs ?? [],
    logFile: path.join(sweeper.folder, APP_LOG),
    sweeper,
  });
  stack.defer(() => app.stop());
  await app.start();
  useDatabase(database.url());
  const receiver = await Receiver.start();
  stack.defer(() => receiver.stop());
  const workspace = await prepareWorkspace(receiver, options.endpoints ?? TWO_ENDPOINTS);
  const cookie = await signIn(`http://127.0.0.1:${app.port}`, workspace.admin);
  const listener = new Listener(app.port, cookie, workspace.channelId);
  stack.defer(() => listener.stop());
  await listener.start();
  const posts = new Posts(app.port, workspace.path);
  const signUps = new SignUps(app.port);
  return new Stage({ app, dataDir, database, workspace, receiver, posts, signUps, listener });
}
