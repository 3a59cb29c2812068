import { db } from "@tidings/prisma";
import { connectTo } from "../processes/connect.ts";
import { startDatabase } from "../processes/database.ts";
import { countNothing, TIMING_SETTINGS } from "./database-time.ts";
import { type Hot, prepareHot } from "./population.ts";

const EMPTY = "empty";

const at = (url: string, database: string): string => {
  const other = new URL(url);
  other.pathname = database;
  return other.href;
};

/** Two databases of one PostgreSQL, alike until one of them is filled; `db()` works on that one. */
export async function startDatabases(folder: string) {
  const database = await startDatabase(folder, TIMING_SETTINGS);
  const { url } = database;
  const hot: Hot = await prepareHot();
  // A database that is copied may have no other connection.
  await db().$disconnect();
  const client = await connectTo(at(url, "postgres"));
  await client.query(`create database ${EMPTY} template ${new URL(url).pathname.slice(1)}`);
  await countNothing(client);
  await client.end();
  return { hot, largeUrl: url, emptyUrl: at(url, EMPTY), stop: database.stop };
}
