import { currentRequestId, log } from "@tidings/config";
import { initTRPC, TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import type { Context } from "./context.ts";
import { DomainError, invalid } from "./errors.ts";
import { countCall } from "./metrics.ts";
import { transformer } from "./transformer.ts";

const PING_EVERY_MS = 5_000;
/** A stream that has been silent for three pings is dead; the browser makes a new one. */
const DEAD_AFTER_MS = 15_000;

/** What a stream of updates promises, and what the browser is told of it. */
export const STREAM = {
  ping: { enabled: true, intervalMs: PING_EVERY_MS },
  client: { reconnectAfterInactivityMs: DEAD_AFTER_MS },
};

interface Meta {
  /** Why a mutation of an admin or a manager needs no audit entry. */
  leavesNoEntry?: string;
}

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    transformer,
    sse: STREAM,
    errorFormatter: ({ shape, error }) => ({
      ...shape,
      message: messageFor(error),
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        fields: fieldErrors(error),
      },
    }),
  });

const NUL = "The text holds a character that can't be stored (NUL). Remove it.";
const INTERNAL = "Something went wrong on our side. Try again in a moment.";

/** Names the request where the log tells more of it. */
function internal(): string {
  const requestId = currentRequestId();
  return requestId === undefined ? INTERNAL : `${INTERNAL} (request ${requestId})`;
}

function messageFor(error: TRPCError): string {
  if (error.code === "INTERNAL_SERVER_ERROR") return internal();
  if (error.cause instanceof ZodError) return error.cause.issues[0]?.message ?? error.message;
  return error.message;
}

/** What is wrong within a field, such as `headers.value.X-Team`, is wrong with the field. */
const inField = (field: string, message: string): Record<string, string> => ({
  [field.split(".", 1)[0] ?? field]: message,
  [field]: message,
});

/** Messages by input field, for forms. */
function fieldErrors(error: TRPCError): Record<string, string> {
  const { cause } = error;
  if (cause instanceof DomainError && cause.field !== null)
    return inField(cause.field, cause.message);
  if (!(cause instanceof ZodError)) return {};
  return Object.fromEntries(cause.issues.map((issue) => [issue.path.join("."), issue.message]));
}

/** A domain error as the client's answer; anything else as a fault of ours. */
export function toTrpcError(error: unknown): TRPCError {
  if (error instanceof TRPCError) return error;
  if (error instanceof DomainError) {
    return new TRPCError({ code: error.code, message: error.message, cause: error });
  }
  return new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause: error });
}

/** PostgreSQL's text can't hold it, so what isn't meant to be free of it fails there at the latest. */
const holdsNul = (input: unknown): boolean =>
  typeof input === "string"
    ? input.includes("\0")
    : typeof input === "object" && input !== null && Object.entries(input).flat().some(holdsNul);

/** Domain errors become the client's answers; the rest is logged and stays here. */
const errorBoundary = t.middleware(async ({ next, path, getRawInput }) => {
  const result = await next();
  if (result.ok) return result;
  const { cause } = result.error;
  if (cause instanceof DomainError) throw toTrpcError(cause);
  if (result.error.code === "INTERNAL_SERVER_ERROR") {
    if (holdsNul(await getRawInput())) throw toTrpcError(invalid(NUL));
    log().error({ err: cause ?? result.error, path }, "a procedure failed");
  }
  return result;
});

/** Counts calls by what the client hears of them, so it stands outside of all else. */
const measure = t.middleware(async ({ next, path, type }) => {
  const start = performance.now();
  const result = await next();
  const code = result.ok ? "OK" : result.error.code;
  countCall(path, code, type === "subscription" ? null : performance.now() - start);
  return result;
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;
export const baseProcedure = t.procedure.use(measure).use(errorBoundary);
