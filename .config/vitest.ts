import { availableParallelism } from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";

const root = path.join(import.meta.dirname, "..");

const ALL = [
  "packages/*/src/**/*.test.ts",
  "prisma/src/**/*.test.ts",
  "apps/*/src/**/*.test.ts",
  "e2e/{check,support}/**/*.test.ts",
];

/**
 * What computes an answer and touches nothing: no database, no process, no clock. Such files share one
 * worker's modules, since loading them anew for each file would take longer than running them.
 */
const PURE = [
  "packages/inbound/src/{body,guides,markdown,message,payload,recognisers,signatures,template}/**/*.test.ts",
  "packages/notifier/src/{events,formats,signature}/**/*.test.ts",
  "packages/assistant/src/{provider,title}/**/*.test.ts",
  "packages/bench/src/{figures,fan-out,inbound,notifier,pages,scale,scroll,timing}/**/*.test.ts",
  "apps/web/src/{components,features,lib}/**/*.test.ts",
];

export default defineConfig({
  root,
  test: {
    environment: "node",
    projects: [
      { extends: true, test: { name: "pure", include: PURE, isolate: false } },
      { extends: true, test: { name: "real", include: ALL, exclude: PURE } },
    ],
    globalSetup: path.join(root, "prisma/src/testing/vitest-setup.ts"),
    env: {
      NODE_ENV: "test",
      LOG_LEVEL: "silent",
      AUTH_SECRET: "a secret that only the tests use",
      WEBHOOK_ALLOWED_HOSTS: "127.0.0.0/8",
    },
    // Most files wait for a database or for a child process, so a second one fits beside them.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // What is waited for comes at once on a machine that is idle, and this one seldom is.
    expect: { poll: { timeout: 10_000 } },
  },
});
