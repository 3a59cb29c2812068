/** SQLSTATE classes of errors that a row brings with it: data exception, constraint, program limit. */
const DATA_ERROR = /^(?:22|23|54)/;

/** The SQLSTATE of an error that PostgreSQL reported, else undefined. */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** True when one row made the whole statement fail, so that the others may succeed without it. */
export const isDataError = (error: unknown): boolean => DATA_ERROR.test(sqlState(error) ?? "");
