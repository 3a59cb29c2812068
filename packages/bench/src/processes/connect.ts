import { type Client, createConnection, databaseUrl, useDatabase } from "@tidings/prisma";

/** One connection to a database of the benchmark's, whichever `db()` works on. To be ended by the caller. */
export async function connectTo(url: string): Promise<Client> {
  const usual = databaseUrl();
  useDatabase(url);
  const client = createConnection("bench");
  useDatabase(usual);
  await client.connect();
  return client;
}
