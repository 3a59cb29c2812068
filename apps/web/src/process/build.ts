import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { ConfigurationError, childEnvironment } from "@tidings/config";
import { BUILD_INPUTS, fingerprint, isUpToDate } from "./inputs.ts";
import { ROOT_DIR, WEB_DIR } from "./web-dir.ts";

const CLIENT_DIR = path.join(ROOT_DIR, "prisma/src/generated");
const CLIENT_NOTE = path.join(CLIENT_DIR, ".inputs");
const BUILD_NOTE = path.join(WEB_DIR, ".next/.inputs");

/** What Next.js says when it is asked to build what is being built. */
const BUILD_IS_RUNNING = "Another next build process is already running";
const WAIT_FOR_BUILD_MS = 1_000;

const CLIENT_INPUTS = ["prisma/schema.prisma", "prisma/package.json"];

/** Makes Prisma's client anew when the schema changed. */
export async function generateClientIfChanged(): Promise<void> {
  const inputs = fingerprint(CLIENT_INPUTS);
  if (isUpToDate(CLIENT_NOTE, inputs)) return;
  const cli = resolveFrom("prisma", "prisma/build/index.js");
  // Generating needs no engine; naming any existing file keeps the CLI from downloading one.
  const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" };
  await runNode([cli, "generate"], path.join(ROOT_DIR, "prisma"), env);
  writeFileSync(CLIENT_NOTE, inputs);
}

/** Builds the pages when anything that they are made of changed. */
export async function buildIfChanged(): Promise<void> {
  await generateClientIfChanged();
  const inputs = fingerprint(BUILD_INPUTS);
  if (isUpToDate(BUILD_NOTE, inputs)) return;
  process.stdout.write("Building the pages, which takes about a minute …\n");
  while (!isUpToDate(BUILD_NOTE, inputs)) {
    try {
      await build(inputs);
    } catch (error) {
      // Somebody started Tidings twice; the other one's build serves both.
      if (!String(error).includes(BUILD_IS_RUNNING)) throw error;
      await setTimeout(WAIT_FOR_BUILD_MS);
    }
  }
}

async function build(inputs: string): Promise<void> {
  const next = resolveFrom("apps/web", "next/dist/bin/next");
  await runNode([next, "build"], WEB_DIR, { NEXT_TELEMETRY_DISABLED: "1" });
  writeFileSync(BUILD_NOTE, inputs);
}

const resolveFrom = (folder: string, module: string): string =>
  createRequire(path.join(ROOT_DIR, folder, "package.json")).resolve(module);

/** Runs a Node program quietly; its output is shown when it fails. */
function runNode(args: string[], cwd: string, variables: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, args, {
    cwd,
    env: childEnvironment(variables),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new ConfigurationError(`${args.join(" ")} failed:\n${output}`));
    });
  });
}
