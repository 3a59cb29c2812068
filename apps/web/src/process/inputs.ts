import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { ROOT_DIR } from "./web-dir.ts";

/** What the pages are made of. */
export const BUILD_INPUTS = [
  "pnpm-lock.yaml",
  "tsconfig.base.json",
  "prisma/schema.prisma",
  "prisma/src/**/*.ts",
  "packages/{api,assistant,bus,config,inbound,jobs,notifier,watch}/src/**/*.ts",
  "apps/web/{package.json,next.config.ts,postcss.config.mjs,tsconfig.json}",
  "apps/web/{src,public}/**/*",
];

/** SHA-256 over the names and contents of files below the checkout. */
export function fingerprint(patterns: string[]): string {
  const hash = createHash("sha256");
  const exclude = ["**/node_modules/**", "**/.next/**", "**/generated/**", "**/*.test.ts"];
  for (const file of globSync(patterns, { cwd: ROOT_DIR, exclude }).sort()) {
    const place = path.join(ROOT_DIR, file);
    if (!statSync(place).isFile()) continue;
    hash.update(`${file}\0`).update(readFileSync(place));
  }
  return hash.digest("hex");
}

/** True when the note of an earlier run says that the same inputs were made into what stands there now. */
export const isUpToDate = (note: string, inputs: string): boolean =>
  existsSync(note) && readFileSync(note, "utf8") === inputs;
