import path from "node:path";
import type { NextConfig } from "next";

/** What no page of ours asks a browser for; the clipboard, which *Copy* writes to, stays open. */
const PERMISSIONS = ["camera", "display-capture", "geolocation", "microphone", "payment", "usb"];

/**
 * What every answer says, whoever serves it: no other site may frame Tidings, load parts of it, keep a hand
 * on its window, guess at a file's type, or learn an address that it was left from. What depends on the
 * request or on APP_URL is added by server.ts.
 */
const SAFE_HEADERS = [
  { key: "X-Frame-Options", value: "DENY" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: PERMISSIONS.map((name) => `${name}=()`).join(", ") },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
];

/** Long enough to tell builds apart, short enough for what each page carries. */
const BUILD_ID_LENGTH = 16;

const config: NextConfig = {
  // Machines that build the same sources have the same build, or a page of one would reload at the other.
  generateBuildId: async () => {
    // Only a build needs it, and a server that starts could not resolve it from here.
    const { BUILD_INPUTS, fingerprint } = await import("./src/process/inputs.ts");
    return fingerprint(BUILD_INPUTS).slice(0, BUILD_ID_LENGTH);
  },
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
  // Pictures are small as they are, and what nobody needs nobody can attack: /_next/image isn't served.
  images: { unoptimized: true },
  headers: async () => [{ source: "/:path*", headers: SAFE_HEADERS }],
  poweredByHeader: false,
  reactStrictMode: true,
};

export default config;
