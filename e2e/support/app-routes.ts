import { globSync } from "node:fs";
import path from "node:path";

const APP_DIR = path.join(import.meta.dirname, "../../apps/web/src/app");

/**
 * The addresses of all pages and route handlers, read from the folder in which they stand.
 * @param part stands where a part of the address may be anything
 */
export const appRoutes = (part: string): string[] =>
  globSync("**/{page.tsx,route.ts}", { cwd: APP_DIR }).map((file) => {
    const parts = path
      .dirname(file)
      .split(path.sep)
      .filter((name) => name !== "." && !name.startsWith("("));
    return `/${parts.map((name) => (name.startsWith("[") ? part : name)).join("/")}`;
  });
