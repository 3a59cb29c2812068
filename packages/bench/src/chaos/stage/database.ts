import { findServer, UnattendedServer } from "@tidings/prisma/testing";
import { steadyPort } from "../../processes/steady-port.ts";

/** Whose PostgreSQL it is: the app's own, which the app keeps running, or one that it is merely told of. */
export type DatabaseKind = "embedded" | "outside";

export interface StageDatabase {
  /** How the app is told of it. */
  environment: Record<string, string>;
  /** The outside one, for whoever stops and starts it. */
  outside: UnattendedServer | null;
  /** Its first process. @throws {Error} while it doesn't run. */
  pid(): number;
  /** Its address; that of an embedded one is known once it runs. */
  url(): string;
  stop(): Promise<void>;
}

function running(dataDir: string) {
  const server = findServer(dataDir);
  if (server === undefined) throw new Error("PostgreSQL doesn't run.");
  return server;
}

/** @param settings of an outside PostgreSQL, by name */
export async function prepareDatabase(
  kind: DatabaseKind,
  dataDir: string,
  settings: Record<string, string> = {},
): Promise<StageDatabase> {
  const pid = () => running(dataDir).pid;
  const url = () => running(dataDir).url;
  if (kind === "embedded") {
    const environment = { DATA_DIR: dataDir };
    // It ends with the app, in order.
    return { environment, outside: null, pid, url, stop: async () => {} };
  }
  const outside = await UnattendedServer.create(dataDir, await steadyPort(), settings);
  const environment = { DATABASE_URL: outside.url };
  return { environment, outside, pid, url, stop: () => outside.stop() };
}
