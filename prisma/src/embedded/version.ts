import { platformBinaries } from "./binaries.ts";

/** The version of the PostgreSQL that Tidings brings, as its npm package counts, e.g. `18.4.0-beta.17`. */
export const embeddedVersion = async (): Promise<string> => (await platformBinaries()).version;
