import { type Client, createConnection } from "../pool.ts";

/** Runs `use` on a connection of its own. */
export async function withConnection<T>(
  url: string,
  use: (connection: Client) => Promise<T>,
): Promise<T> {
  const connection = createConnection("restore", url);
  await connection.connect();
  try {
    return await use(connection);
  } finally {
    await connection.end();
  }
}
