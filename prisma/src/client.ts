import { PrismaPg } from "@prisma/adapter-pg";
import { singleton } from "@tidings/config";
import { PrismaClient } from "./generated/client.ts";
import { connectionOptions } from "./pool.ts";

const POOL_SIZE = 10;

/** What stays out of every result unless a query selects it by name. */
const omit = {
  user: { passwordHash: true },
  channelWebhook: { tokenHash: true, tokenSealed: true },
  image: { data: true },
  endpoint: { urlSealed: true, secretSealed: true, oldSecretSealed: true, headersSealed: true },
} as const;

const createClient = () =>
  new PrismaClient({
    adapter: new PrismaPg({ ...connectionOptions("app"), max: POOL_SIZE }),
    omit,
  });

export type Database = ReturnType<typeof createClient>;

/** A client inside a transaction, or the plain one. */
export type DatabaseOrTransaction = Omit<
  Database,
  "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends"
>;

/** The process's database client. */
export const db = (): Database => singleton("prisma-client", createClient);
