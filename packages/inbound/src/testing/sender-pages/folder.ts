import path from "node:path";

/** Where the pages stand. */
export const PAGES_FOLDER = path.join(import.meta.dirname, "../../../../../docs/senders");
