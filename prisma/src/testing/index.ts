export { createTestDatabase } from "./test-database.ts";
export { makeTempDir, startThrowawayCluster, withThrowawayCluster } from "./throwaway.ts";
