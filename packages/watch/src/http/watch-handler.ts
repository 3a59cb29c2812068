import type { IncomingMessage, ServerResponse } from "node:http";
import { env, log } from "@tidings/config";
import { registry } from "../metrics/registry.ts";
import { noteAnswer } from "./access-log.ts";
import { admit } from "./guard.ts";
import type { ReadinessCheck } from "./readiness.ts";
import { REQUEST_ID_HEADER, toRequestId } from "./request-id.ts";

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

type Look = (request: IncomingMessage) => Answer | Promise<Answer>;

/** Answers a request for one of the addresses by which the process is watched; false when it is for another. */
export type WatchHandler = (request: IncomingMessage, response: ServerResponse) => boolean;

const METHODS = ["GET", "HEAD"];

const text = (status: number, body: string, headers = {}): Answer => ({
  status,
  headers: { "content-type": "text/plain; charset=utf-8", ...headers },
  body: `${body}\n`,
});

const json = (status: number, body: unknown): Answer => ({
  status,
  headers: { "content-type": "application/json; charset=utf-8" },
  body: `${JSON.stringify(body)}\n`,
});

const NOT_ALLOWED = text(405, "Send a GET request to this address.", { allow: "GET, HEAD" });
const HIDDEN = text(404, "There is nothing at this address.");
const UNAUTHORIZED = text(401, "Send METRICS_TOKEN as Authorization: Bearer.", {
  "www-authenticate": 'Bearer realm="metrics"',
});
const FAILED = text(500, "The metrics can't be read; the log says why.");

/**
 * The three addresses by which a process is watched: `/healthz` says that it lives, `/readyz` whether it is
 * of use and what it lacks, `/metrics` how it does, in Prometheus's text format.
 */
export function createWatchHandler(readiness: ReadinessCheck): WatchHandler {
  const looks = new Map<string, Look>([
    ["/healthz", () => text(200, "ok")],
    [
      "/readyz",
      async () => {
        const answer = await readiness.ask();
        return json(answer.ready ? 200 : 503, answer);
      },
    ],
    ["/metrics", readMetrics],
  ]);
  return (request, response) => {
    const [route = ""] = (request.url ?? "").split("?", 1);
    const look = looks.get(route);
    if (look === undefined) return false;
    void answerWith(look, route, request, response);
    return true;
  };
}

async function answerWith(
  look: Look,
  route: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const startedAt = performance.now();
  const requestId = toRequestId(request.headers[REQUEST_ID_HEADER]);
  const { method = "" } = request;
  const isAllowed = METHODS.includes(method);
  const { status, headers, body } = isAllowed ? await look(request) : NOT_ALLOWED;
  response.writeHead(status, {
    ...headers,
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
    [REQUEST_ID_HEADER]: requestId,
  });
  response.end(method === "HEAD" ? undefined : body);
  noteAnswer({ requestId, method, route, status, durationMs: performance.now() - startedAt });
}

async function readMetrics(request: IncomingMessage): Promise<Answer> {
  const admission = admit(request, env().METRICS_TOKEN);
  if (admission === "hidden") return HIDDEN;
  if (admission === "unauthorized") return UNAUTHORIZED;
  try {
    const headers = { "content-type": registry().contentType };
    return { status: 200, headers, body: await registry().metrics() };
  } catch (error) {
    log().error({ err: error }, "the metrics can't be read");
    return FAILED;
  }
}
