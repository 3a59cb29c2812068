import { availableParallelism } from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";

const root = path.join(import.meta.dirname, "..");

export default defineConfig({
  root,
  test: {
    environment: "node",
    include: [
      "packages/*/src/**/*.test.ts",
      "prisma/src/**/*.test.ts",
      "apps/*/src/**/*.test.ts",
      "e2e/{check,support}/**/*.test.ts",
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
  },
});
