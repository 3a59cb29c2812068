export { type Database, type DatabaseOrTransaction, db } from "./client.ts";
export { databaseUrl, useDatabase } from "./connection.ts";
export { Prisma } from "./generated/client.ts";
export type {
  AnswerState,
  ChannelRole,
  ChatRole,
  DeliveryState,
  NotifyWhen,
  Role,
} from "./generated/enums.ts";
export { firstIdAt, isId, newId } from "./ids.ts";
export { isDuplicate } from "./is-duplicate.ts";
export { type OpenPool, openPools } from "./open-pools.ts";
export { packBodies, unpackBody } from "./payload-pack.ts";
export {
  type Client,
  createConnection,
  createPool,
  PLANS_BY_INDEX,
  type Pool,
  type PoolClient,
} from "./pool.ts";
export { hashPassword, verifyPassword } from "./secrets/password.ts";
export { seal, unseal } from "./secrets/seal.ts";
export { createToken, digestToken, hashToken } from "./secrets/token.ts";
export { Session } from "./session.ts";
