import type { Client } from "@tidings/prisma";
import type { PayloadName } from "../payloads/index.ts";
import type { Child } from "../processes/child.ts";

/** A server that is posted to, and what is posted. */
export interface Target {
  /** In the rows of the figures; unique among what is measured together. */
  name: string;
  /** The paths that posts go to, in turns. */
  paths: readonly string[];
  /** What its messages are stored under, and no others. */
  channelIds: readonly string[];
  webhookIds: readonly string[];
  /** The database that they are stored in. */
  database: Client;
  server: Child;
  payload: PayloadName;
}
