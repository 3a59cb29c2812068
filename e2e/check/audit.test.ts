import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { PASSED } from "./outcome.ts";
import { readAudit } from "./read-audit.ts";

const ADVISORY = {
  id: 1,
  title: "Reads what it should not",
  severity: "high",
  url: "https://registry.invalid/advisories/1",
  vulnerable_versions: "<99.0.0",
};

/** Runs the audit against a registry that answers with this status and body. */
async function auditWith(status: number, body: object) {
  const registry = createServer((_request, response) => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  }).listen(0, "127.0.0.1");
  await once(registry, "listening");
  const folder = mkdtempSync(path.join(tmpdir(), "tidings-audit-"));
  onTestFinished(() => {
    registry.close();
    rmSync(folder, { recursive: true });
  });
  const file = path.join(folder, "audit.json");
  const url = `http://127.0.0.1:${(registry.address() as AddressInfo).port}`;
  const args = [path.join(import.meta.dirname, "audit.ts"), file, `--registry=${url}`];
  await once(spawn(process.execPath, args, { stdio: "inherit" }), "close");
  return JSON.parse(readFileSync(file, "utf8"));
}

it("fails for a grave weakness, and says where it is mended", async () => {
  const outcome = await auditWith(200, { superjson: [ADVISORY] });
  expect(outcome).toMatchObject({ passed: 0, failed: 1 });
  expect(outcome.failures[0]).toMatch(
    /^superjson: Reads what it should not \(high\); mended in .*; https:/,
  );
});

it("passes where the registry knows of none", async () => {
  expect(await auditWith(200, {})).toEqual(PASSED);
});

it("counts nothing, and says so, where the registry doesn't offer audits", async () => {
  const outcome = await auditWith(405, {});
  expect(outcome).toMatchObject({ passed: 0, failed: 0 });
  expect(outcome.figures).toEqual([expect.stringMatching(/^Dependencies were not looked up.*405/)]);
});

it("leaves what isn't grave to the next upgrade", () => {
  const advisory = { ...ADVISORY, module_name: "x", patched_versions: "2", severity: "moderate" };
  expect(readAudit(JSON.stringify({ advisories: { 1: advisory } }), "")).toEqual(PASSED);
});

it.each([
  ["Error: X\n\n  × It is\n  │ away\n", ": Error: X It is away"],
  ["", "no answer"],
])("says why there was no answer: %j", (problem, reason) => {
  expect(readAudit("", problem).figures[0]).toContain(reason);
});
