import path from "node:path";

/** The folder of this app, where Next.js builds and serves from. */
export const WEB_DIR = path.join(import.meta.dirname, "../..");

/** The checkout. */
export const ROOT_DIR = path.join(WEB_DIR, "../..");
