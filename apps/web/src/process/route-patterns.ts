import { globSync } from "node:fs";
import path from "node:path";

const APP_DIR = path.join(import.meta.dirname, "../app");
const ASSETS = "/_next/:file";
/** Whatever else is asked for: files of the folder public, and what isn't there. */
const OTHER = "(other)";

interface Pattern {
  pattern: string;
  matcher: RegExp;
  /** Fixed parts come before those that may be anything. */
  variables: number;
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A folder as Next.js reads it: `(group)` is no part of the address, `[id]` is any part, `[...rest]` any number. */
function toPattern(folder: string): Pattern {
  const parts = folder.split(path.sep).filter((part) => part !== "." && !/^\(.*\)$/.test(part));
  const names = parts.map((part) => part.replace(/^\[(?:\.\.\.)?(.+)\]$/, ":$1"));
  const source = parts.map((part) => {
    if (part.startsWith("[...")) return "/.+";
    return part.startsWith("[") ? "/[^/]+" : `/${literally(part)}`;
  });
  return {
    pattern: `/${names.join("/")}`,
    matcher: new RegExp(`^${source.join("") || "/"}/?$`),
    variables: names.filter((name) => name.startsWith(":")).length,
  };
}

/** The pattern of a request's target: a name for the log and the metrics that holds nothing of who asks. */
export type RouteOf = (target: string) => string;

/** Reads the addresses of all pages and route handlers from the folder in which they stand. */
export function readRoutes(appDir: string = APP_DIR): RouteOf {
  const files = globSync("**/{page.tsx,route.ts}", { cwd: appDir });
  const patterns = files
    .map((file) => toPattern(path.dirname(file)))
    .sort((a, b) => a.variables - b.variables);
  return (target) => {
    const [asked = ""] = target.split("?", 1);
    if (asked.startsWith("/_next/")) return ASSETS;
    return patterns.find(({ matcher }) => matcher.test(asked))?.pattern ?? OTHER;
  };
}
