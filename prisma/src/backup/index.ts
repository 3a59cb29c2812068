export { backUp } from "./back-up.ts";
export { checkBackup } from "./check-backup.ts";
export { restore } from "./restore.ts";
