import pg from "pg";

/** Runs statements on a throwaway database, such as one that breaks it. */
export async function runSql(url: string, statements: string): Promise<void> {
  const connection = new pg.Client(url);
  await connection.connect();
  try {
    await connection.query(statements);
  } finally {
    await connection.end();
  }
}
