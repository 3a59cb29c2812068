/** Causes of causes that are told of. */
const MAX_DEPTH = 5;

/** What the log has of an error. */
export interface LoggedError {
  type: string;
  message: string;
  code?: string | number;
  /** By which Next.js tells a page's visitor of it. */
  digest?: string;
  stack: string;
  cause?: LoggedError;
}

/** PostgreSQL's class of errors about a value, which its message quotes. */
const ABOUT_A_VALUE = /^22/;

/**
 * What an error says, without the values that it quotes: a JSON text that can't be read, a value that
 * doesn't fit, or the arguments of a query can be anybody's secret.
 */
function messageOf(error: Error, code: unknown): string {
  const { name, message } = error;
  if (name === "PrismaClientValidationError") return message.trim().split("\n").at(-1) ?? "";
  const isAboutValue = typeof code === "string" && ABOUT_A_VALUE.test(code);
  return isAboutValue || error instanceof SyntaxError
    ? message.replace(/(["'`]).*\1/gs, '"…"')
    : message;
}

/** Where it comes from; the message stands before that and may be long. */
const framesOf = ({ stack = "" }: Error): string =>
  stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .join("\n");

/**
 * An error as it is logged: what it is and where it comes from. Whatever else it carries stays out, such as
 * the row that PostgreSQL couldn't store.
 */
export function toLoggedError(error: unknown, depth = 0): LoggedError | string {
  if (!(error instanceof Error)) return typeof error;
  const { code, digest } = error as { code?: unknown; digest?: unknown };
  const cause = depth < MAX_DEPTH ? toLoggedError(error.cause, depth + 1) : "";
  return {
    type: error.name,
    message: messageOf(error, code),
    ...((typeof code === "string" || typeof code === "number") && { code }),
    ...(typeof digest === "string" && { digest }),
    stack: framesOf(error),
    ...(typeof cause === "object" && { cause }),
  };
}
