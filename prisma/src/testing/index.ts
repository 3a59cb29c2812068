export { runSql } from "./run-sql.ts";
export { createTestDatabase } from "./test-database.ts";
export { startThrowawayCluster, withThrowawayCluster } from "./throwaway.ts";
