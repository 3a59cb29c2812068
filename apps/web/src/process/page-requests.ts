import type { IncomingMessage, ServerResponse } from "node:http";
import { inRequest, log, type RequestScope } from "@tidings/config";
import {
  histogram,
  LATENCY_BUCKETS,
  noteAnswer,
  REQUEST_ID_HEADER,
  toRequestId,
} from "@tidings/watch";
import type { RouteOf } from "./route-patterns.ts";

const MS_PER_SECOND = 1_000;

const requestDuration = histogram(
  "tidings_http_request_duration_seconds",
  "Time until a request for a page, a procedure or a file was answered; posts to webhooks are left out.",
  LATENCY_BUCKETS,
  ["route", "status"],
);

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const classOf = (status: number): string => `${Math.floor(status / 100)}xx`;

const isStream = (response: ServerResponse): boolean =>
  String(response.getHeader("content-type")).startsWith("text/event-stream");

/** Gives every request to `handle` an id, in its answer and in all that is logged meanwhile, and a line at its end. */
export function watched(handle: Handler, routeOf: RouteOf): Handler {
  return (request, response) => {
    const requestId = toRequestId(request.headers[REQUEST_ID_HEADER]);
    const startedAt = performance.now();
    const { method = "" } = request;
    const route = routeOf(request.url ?? "");
    const scope: RequestScope = { requestId };
    request.headers[REQUEST_ID_HEADER] = requestId;
    response.setHeader(REQUEST_ID_HEADER, requestId);
    response.once("close", () => {
      scope.requestId = undefined;
      const durationMs = performance.now() - startedAt;
      if (!response.headersSent) {
        log().debug({ requestId, method, route }, "the client has gone before its answer");
        return;
      }
      const { statusCode: status } = response;
      if (!isStream(response)) {
        requestDuration.observe({ route, status: classOf(status) }, durationMs / MS_PER_SECOND);
      }
      noteAnswer({ requestId, method, route, status, durationMs });
    });
    inRequest(scope, () => handle(request, response));
  };
}
