import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "@tidings/config";
import { callTRPCProcedure, TRPCError } from "@trpc/server";
import { getErrorShape } from "@trpc/server/shared";
import { createContext, type Session } from "../context.ts";
import { transformer } from "../transformer.ts";
import { toTrpcError } from "../trpc.ts";
import { EventStream } from "./event-stream.ts";
import { liveRouter } from "./procedures.ts";
import type { Tracked } from "./updates.ts";

/** A call of one of the procedures that stream. */
interface Call {
  path: string;
  input: unknown;
}

interface Caller {
  session: Session | null;
  /** The network address that the request came from. */
  address: string;
}

export interface LiveHandlerOptions {
  /** Where tRPC answers, such as `/api/trpc`. */
  endpoint: string;
  readCaller: (request: IncomingMessage) => Promise<Caller>;
}

/** @returns whether it answers this request. */
export type LiveHandler = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Answers the procedures that stream, straight from the request to the socket. Whatever isn't written as a
 * browser writes it stays with tRPC's own handler, which knows all else that may be said, and how to refuse.
 */
export function createLiveHandler({ endpoint, readCaller }: LiveHandlerOptions): LiveHandler {
  return (request, response) => {
    const call = readCall(request, endpoint);
    if (call === null) return false;
    void answer(call, response, () => readCaller(request));
    return true;
  };
}

/** The call that a request makes in the plain form of a subscription; null for any other. */
function readCall({ method, url = "", headers }: IncomingMessage, endpoint: string): Call | null {
  if (method !== "GET" || !url.startsWith(`${endpoint}/`)) return null;
  const [path = "", query = ""] = url.slice(endpoint.length + 1).split("?", 2);
  if (!Object.hasOwn(liveRouter._def.procedures, path)) return null;
  const parameters = new URLSearchParams(query);
  if (parameters.has("batch")) return null;
  const input = readInput(parameters.get("input"));
  if (input === null) return null;
  const lastEventId = headers["last-event-id"] ?? parameters.get("lastEventId");
  return { path, input: lastEventId ? { ...input, lastEventId } : input };
}

/** An object, or undefined where nothing was sent; null for anything that isn't for here to answer. */
function readInput(text: string | null): object | undefined | null {
  if (text === null) return undefined;
  try {
    const input: unknown = transformer.deserialize(JSON.parse(text));
    return input === undefined || typeof input === "object" ? input : null;
  } catch {
    return null;
  }
}

async function answer(
  { path, input }: Call,
  response: ServerResponse,
  readCaller: () => Promise<Caller>,
): Promise<void> {
  const stream = new EventStream(response);
  const { signal } = stream;
  const type = "subscription";
  try {
    const { session, address } = await readCaller();
    const ctx = await createContext(session, address);
    const getRawInput = async () => input;
    const call = {
      router: liveRouter,
      path,
      type,
      ctx,
      getRawInput,
      signal,
      batchIndex: 0,
    } as const;
    await stream.send((await callTRPCProcedure(call)) as AsyncIterable<Tracked>);
  } catch (cause) {
    if (signal.aborted) return;
    // What a procedure throws has been made the client's error there, and is in the log if it is ours.
    if (!(cause instanceof TRPCError)) log().error({ err: cause, path }, "a stream failed");
    const error = toTrpcError(cause);
    const config = liveRouter._def._config;
    stream.fail(getErrorShape({ config, error, type, path, input, ctx: undefined }));
  }
}
