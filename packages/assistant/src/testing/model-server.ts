import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { Provider } from "../provider/provider.ts";

/** The same program that demonstrations and browser tests use; as a provider is, it is another process. */
const PROGRAM = path.join(import.meta.dirname, "../../../../e2e/support/model-server.ts");

/** A completion that the server was asked for. */
export interface ModelRequest {
  authorization: string | null;
  model: string;
  stream?: boolean;
  messages: { role: string; content: string }[];
}

export interface ModelServer {
  provider: Provider;
  /** What it was asked for so far, oldest first. */
  requests(): Promise<ModelRequest[]>;
  stop(): void;
}

interface Options {
  /** The only key that it accepts. */
  apiKey?: string;
  models?: string[];
}

/** Starts a model server whose answers are up to the prompt; it ends with this process at the latest. */
export async function startModelServer({
  apiKey,
  models = [],
}: Options = {}): Promise<ModelServer> {
  const key = apiKey === undefined ? [] : ["--key", apiKey];
  const named = models.flatMap((name) => ["--model", name]);
  const child = fork(PROGRAM, ["--port", "0", "--delay", "0", ...key, ...named], {
    execArgv: [],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const [{ url }] = (await once(child, "message")) as [{ url: string }];
  child.unref();
  child.channel?.unref();
  return {
    provider: { baseUrl: url, apiKey: apiKey ?? null },
    requests: async () =>
      (await fetch(new URL("/requests", url))).json() as Promise<ModelRequest[]>,
    stop: () => void child.kill(),
  };
}
