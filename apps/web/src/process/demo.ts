// pnpm demo: serves a workspace that is already lived in, with data of its own.
import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { dataDir, env, setSingleton } from "@tidings/config";
import { run } from "./run.ts";
import { ROOT_DIR } from "./web-dir.ts";

/** Where the command that is printed posts to. */
const CHANNEL = "deployments";
const MODEL_SERVER = path.join(ROOT_DIR, "e2e/support/model-server.ts");

await run("production", async () => {
  const { buildIfChanged } = await import("./build.ts");
  await buildIfChanged();
  keepApart();
  if (env().OPENAI_API_BASE_URL === undefined) await bringModel();
  const { serve } = await import("./server.ts");
  const { prepareDemo } = await import("@tidings/prisma/demo");
  await serve({ dev: false, prepare: prepareDemo });
  process.stdout.write(`\n${await guide()}\n\n`);
});

/** Real data stays where it is: unless a folder is named, the demo has one of its own. */
function keepApart(): void {
  if (env().DATA_DIR === undefined) setSingleton("data-dir", path.join(dataDir(), "demo"));
}

/** Chats answer here too: by a small model server that plays along, and ends with this process. */
async function bringModel(): Promise<void> {
  const child = fork(MODEL_SERVER, ["--port", "0"], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const [{ url }] = (await once(child, "message")) as [{ url: string }];
  setSingleton("environment", { ...env(), OPENAI_API_BASE_URL: url });
}

/** Says who can sign in, how to see a message arrive, and how to begin anew. */
async function guide(): Promise<string> {
  const { DEMO_PASSWORD } = await import("@tidings/prisma/demo");
  const paragraphs = [
    `Sign in as ada@demo.example with the password "${DEMO_PASSWORD}" (admin), or as grace@demo.example (member).`,
  ];
  const command = await postCommand();
  if (command !== null) {
    paragraphs.push(`Open the channel ${CHANNEL} and post into it from another terminal:`, command);
  }
  paragraphs.push(
    "Chats are answered by a model server that only plays along: it repeats what you say.",
  );
  if (env().DATABASE_URL === undefined) {
    paragraphs.push(`All of it is in ${dataDir()}; remove that folder to begin anew.`);
  }
  return paragraphs.join("\n\n");
}

/** A command that posts by a webhook of the demo; null when somebody has deleted them all. */
async function postCommand(): Promise<string | null> {
  const { findPostAddress } = await import("@tidings/prisma/demo");
  const address = await findPostAddress(CHANNEL);
  if (address === null) return null;
  const url = `${env().APP_URL}/api/v1/channels/webhooks/${address.webhookId}/${address.token}`;
  return `curl -X POST "${url}" \\
  -H "Content-Type: application/json" \\
  -d '{"content": "🚀 **Hello** from outside"}'`;
}
