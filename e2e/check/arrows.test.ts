import { spawnSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildSmallHouse } from "./small-house.ts";

const ROOT = path.join(import.meta.dirname, "../..");
const CRUISE = path.join(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
const CONFIG = path.join(ROOT, ".config/dependency-cruiser.cjs");

interface Report {
  summary: { violations: { from: string; rule: { name: string } }[] };
}

let house: string;
beforeEach(() => {
  house = realpathSync(mkdtempSync(path.join(tmpdir(), "tidings-arrows-")));
});
afterEach(() => rmSync(house, { recursive: true }));

/** The rules that the files break, by file; what they import has to be in a file of the small house. */
function violations(files: Record<string, string>): Record<string, string[]> {
  buildSmallHouse(house, files);
  const rooms = ["apps", "packages", "prisma", "e2e"];
  const options = ["--config", CONFIG, "--output-type", "json"];
  const { stdout, stderr } = spawnSync(process.execPath, [CRUISE, ...options, ...rooms], {
    cwd: house,
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  const broken: Record<string, string[]> = {};
  for (const { from, rule } of (JSON.parse(stdout) as Report).summary.violations) {
    if (from in files) broken[from] = [...(broken[from] ?? []), rule.name].sort();
  }
  return broken;
}

/** A file that imports, for its effect alone, all that are named. */
const importing = (...names: string[]) => names.map((name) => `import "${name}";\n`).join("");

describe("the import arrows", () => {
  it("let every room import what stands below it", () => {
    const files = {
      "prisma/src/x.ts": importing("@tidings/config", "pg"),
      "packages/bus/src/x.ts": importing("@tidings/prisma", "@tidings/config"),
      "packages/inbound/src/x.ts": importing("@tidings/bus", "@tidings/prisma", "@tidings/config"),
      "packages/inbound/src/x.test.ts": importing("@tidings/prisma/testing"),
      "packages/api/src/x.ts": importing("@tidings/inbound", "@tidings/notifier", "@trpc/server"),
      "apps/web/src/x.ts": importing(
        "@tidings/api",
        "@tidings/config",
        "next",
        "react",
        "@/lib/cn",
      ),
      "apps/web/src/components/ui/x.ts": importing("@/lib/cn", "react"),
      "packages/bench/src/x.ts": importing("@tidings/prisma", "@tidings/prisma/testing"),
      "e2e/x.ts": importing("@tidings/prisma/testing"),
    };
    expect(violations(files)).toEqual({});
  });

  it("forbid a room what stands beside or above it", () => {
    const files = {
      "packages/config/src/x.ts": importing("@tidings/prisma"),
      "prisma/src/x.ts": importing("@tidings/bus"),
      "packages/bus/src/x.ts": importing("@tidings/inbound"),
      "packages/inbound/src/x.ts": importing("@tidings/notifier"),
      "packages/notifier/src/x.ts": 'import type { room } from "@tidings/inbound";\n',
      "packages/api/src/x.ts": importing("../../../apps/web/src/index.ts"),
      "apps/web/src/x.ts": importing("../../worker/src/index.ts"),
      "packages/bench/src/x.ts": importing("@tidings/inbound"),
      "e2e/x.ts": importing("@tidings/api"),
      "packages/unheard/src/x.ts": importing("react"),
    };
    expect(violations(files)).toEqual({
      "packages/config/src/x.ts": ["config-imports-only-below"],
      "prisma/src/x.ts": ["prisma-imports-only-below"],
      "packages/bus/src/x.ts": ["bus-imports-only-below"],
      "packages/inbound/src/x.ts": ["inbound-imports-only-below"],
      "packages/notifier/src/x.ts": ["notifier-imports-only-below"],
      "packages/api/src/x.ts": ["api-imports-only-below", "by-package-name"],
      "apps/web/src/x.ts": ["by-package-name", "web-imports-only-below"],
      "packages/bench/src/x.ts": ["bench-imports-only-below"],
      "e2e/x.ts": ["e2e-imports-only-below"],
      "packages/unheard/src/x.ts": ["no-undeclared-dependency", "room-without-a-row"],
    });
  });

  it("forbid what would go around them", () => {
    const files = {
      "packages/bus/src/x.ts": importing("../../../prisma/src/index.ts"),
      "packages/api/src/x.ts": importing("pg", "react"),
      "packages/inbound/src/x.ts": importing("next-auth"),
      "packages/notifier/src/x.ts": importing("@tidings/prisma/testing"),
      "e2e/x.ts": importing("@tidings/prisma"),
      "apps/web/src/client.tsx": `"use client";\n${importing("@tidings/bus")}`,
      "apps/web/src/server.tsx": importing("@tidings/bus"),
      "apps/web/src/components/ui/x.ts": importing("@/index"),
    };
    expect(violations(files)).toEqual({
      "packages/bus/src/x.ts": ["by-package-name"],
      "packages/api/src/x.ts": ["no-page-in-the-api", "one-home-for-the-database-client"],
      "packages/inbound/src/x.ts": ["no-framework-below-the-api"],
      "packages/notifier/src/x.ts": ["testing-only-from-tests"],
      "e2e/x.ts": ["e2e-knows-no-insides"],
      "apps/web/src/client.tsx": ["no-server-in-the-browser"],
      "apps/web/src/components/ui/x.ts": ["ui-is-self-contained"],
    });
  });

  it("forbid circles, dead files and imports that lead nowhere", () => {
    const files = {
      "packages/bus/src/a.ts": importing("./b.ts"),
      "packages/bus/src/b.ts": importing("./a.ts"),
      "packages/bus/src/alone.ts": "export const alone = 1;\n",
      "packages/bus/src/nowhere.ts": importing("./not-there.ts"),
    };
    expect(violations(files)).toMatchObject({
      "packages/bus/src/a.ts": ["no-circular"],
      "packages/bus/src/alone.ts": ["no-orphans"],
      "packages/bus/src/nowhere.ts": ["no-unresolvable"],
    });
  });
});
