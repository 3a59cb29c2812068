import { PrismaPg } from "@prisma/adapter-pg";
import { singleton } from "@tidings/config";
import { PrismaClient } from "./generated/client.ts";
import { notePool } from "./open-pools.ts";
import { connectionOptions } from "./pool.ts";

const POOL_SIZE = 10;
/** A rush queues for a connection rather than being refused. */
const WAIT_FOR_CONNECTION_MS = 10_000;
const TRANSACTION_TIMEOUT_MS = 15_000;

/** What stays out of every result unless a query selects it by name. */
const omit = {
  user: { passwordHash: true },
  channelWebhook: { tokenHash: true, tokenSealed: true, signatureSealed: true },
  image: { data: true },
  endpoint: { urlSealed: true, secretSealed: true, oldSecretSealed: true, headersSealed: true },
} as const;

/** The adapter makes its pool itself, when it is first needed. */
class WatchedAdapter extends PrismaPg {
  override async connect() {
    const connected = await super.connect();
    notePool("app", connected.underlyingDriver());
    return connected;
  }
}

const createClient = () =>
  new PrismaClient({
    adapter: new WatchedAdapter({ ...connectionOptions("app"), max: POOL_SIZE }),
    omit,
    transactionOptions: { maxWait: WAIT_FOR_CONNECTION_MS, timeout: TRANSACTION_TIMEOUT_MS },
  });

export type Database = ReturnType<typeof createClient>;

/** A client inside a transaction, or the plain one. */
export type DatabaseOrTransaction = Omit<
  Database,
  "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends"
>;

/** The process's database client. */
export const db = (): Database => singleton("prisma-client", createClient);
