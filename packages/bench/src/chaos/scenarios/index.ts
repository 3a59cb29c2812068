import type { Scenario } from "../scenario.ts";
import { allKilled } from "./all-killed.ts";
import { appFrozen } from "./app-frozen.ts";
import { appKilled } from "./app-killed.ts";
import { appStopped } from "./app-stopped.ts";
import { backendKilled } from "./backend-killed.ts";
import { badReceivers } from "./bad-receivers.ts";
import { busCut } from "./bus-cut.ts";
import { clockAhead } from "./clock-ahead.ts";
import { connectionsTaken } from "./connections-taken.ts";
import { databaseKilled, outsideKilled } from "./database-killed.ts";
import { databaseStopped } from "./database-stopped.ts";
import { diskFull } from "./disk-full.ts";

/** Everything that goes wrong, in the order in which it does. */
export const SCENARIOS: readonly Scenario[] = [
  appKilled,
  allKilled,
  databaseKilled,
  outsideKilled,
  backendKilled,
  databaseStopped,
  appStopped,
  appFrozen,
  connectionsTaken,
  busCut,
  diskFull,
  badReceivers,
  clockAhead,
];
