import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The workspace packages of the small house, each with the one file that its name leads to. */
const PACKAGES = {
  config: "packages/config",
  prisma: "prisma",
  bus: "packages/bus",
  inbound: "packages/inbound",
  notifier: "packages/notifier",
  api: "packages/api",
} as const;
const ROOMS = [...Object.values(PACKAGES), "apps/web", "apps/worker", "packages/bench", "e2e"];
const LIBRARIES = ["pg", "react", "next", "next-auth", "@trpc/server"];

function write(root: string, file: string, content: string): void {
  const place = path.join(root, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, content);
}

const manifest = (name: string, dependencies: string[]) =>
  JSON.stringify({
    name,
    type: "module",
    exports: { ".": "./src/index.ts", "./testing": "./src/testing/index.ts" },
    dependencies: Object.fromEntries(dependencies.map((dependency) => [dependency, "1"])),
  });

/**
 * Builds a workspace with every room of the house, where everything may be resolved and is declared,
 * so that only the arrows can forbid an import.
 * @param root an empty folder
 * @param files more files, by their path
 */
export function buildSmallHouse(root: string, files: Record<string, string>): void {
  const names = Object.keys(PACKAGES).map((name) => `@tidings/${name}`);
  for (const library of LIBRARIES) {
    write(root, `node_modules/${library}/package.json`, `{"name":"${library}","main":"index.js"}`);
    write(root, `node_modules/${library}/index.js`, "");
  }
  for (const room of ROOMS) {
    write(root, `${room}/package.json`, manifest(room, [...names, ...LIBRARIES]));
    write(root, `${room}/src/index.ts`, `export const room = "${room}";\n`);
  }
  mkdirSync(path.join(root, "node_modules/@tidings"));
  for (const [name, room] of Object.entries(PACKAGES)) {
    symlinkSync(path.join(root, room), path.join(root, "node_modules/@tidings", name));
  }
  write(root, "prisma/src/testing/index.ts", 'export const kind = "testing";\n');
  write(root, "apps/web/src/lib/cn.ts", 'export const cn = "";\n');
  write(root, "apps/web/tsconfig.json", '{"compilerOptions":{"paths":{"@/*":["./src/*"]}}}');
  for (const [file, content] of Object.entries(files)) write(root, file, content);
}
