import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Sample } from "../payloads/sample.ts";

const FOLDER = path.join(import.meta.dirname, "../payloads");
const EXPORT = /Payloads$/;

/** Every payload that the recognisers are tested with, by the sender's name. */
export async function loadSamples(): Promise<Map<string, Sample[]>> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".ts"));
  const modules = await Promise.all(
    files.sort().map((name) => import(pathToFileURL(path.join(FOLDER, name)).href)),
  );
  const samples = modules.flatMap((module) =>
    Object.entries(module).flatMap(([name, value]) =>
      EXPORT.test(name) ? (value as Sample[]) : [],
    ),
  );
  return Map.groupBy(samples, ({ sender }) => sender);
}
