export type { ClusterOptions } from "./cluster.ts";
export { isRunning, runningDatabaseUrl } from "./running.ts";
export { type EmbeddedDatabase, startEmbeddedDatabase } from "./start.ts";
export { embeddedVersion } from "./version.ts";
