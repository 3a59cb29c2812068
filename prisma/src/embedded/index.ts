export type { ClusterOptions } from "./cluster.ts";
export { type EmbeddedDatabase, startEmbeddedDatabase } from "./start.ts";
export { embeddedVersion } from "./version.ts";
