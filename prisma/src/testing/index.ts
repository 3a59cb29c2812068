export { seedCrowd } from "./crowd.ts";
export { runSql } from "./run-sql.ts";
export { createTestDatabase } from "./test-database.ts";
export { makeTempDir, startThrowawayCluster, withThrowawayCluster } from "./throwaway.ts";
export { findServer, type RunningServer, UnattendedServer } from "./unattended-server.ts";
export { watchPlans } from "./watch-plans.ts";
