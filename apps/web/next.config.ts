import path from "node:path";
import type { NextConfig } from "next";

/** No other page may frame Tidings, guess at a file's type, or learn an address that it was left from. */
const SAFE_DEFAULTS = [
  { key: "X-Frame-Options", value: "DENY" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
];

const config: NextConfig = {
  transpilePackages: [
    "@tidings/api",
    "@tidings/assistant",
    "@tidings/bus",
    "@tidings/config",
    "@tidings/inbound",
    "@tidings/jobs",
    "@tidings/notifier",
    "@tidings/prisma",
    "@tidings/watch",
  ],
  // Native modules and what loads files beside itself stay outside the bundles.
  serverExternalPackages: [
    "@node-rs/argon2",
    "@prisma/adapter-pg",
    "pg",
    "pino",
    "prom-client",
    "sharp",
  ],
  outputFileTracingRoot: path.join(import.meta.dirname, "../.."),
  turbopack: { root: path.join(import.meta.dirname, "../..") },
  // Types are checked by `pnpm types`, with the compiler that the workspace names.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [{ source: "/:path*", headers: SAFE_DEFAULTS }],
  poweredByHeader: false,
  reactStrictMode: true,
};

export default config;
