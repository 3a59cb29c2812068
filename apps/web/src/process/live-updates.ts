import type { IncomingMessage } from "node:http";
import { createLiveHandler, type LiveHandler } from "@tidings/api/live";
import { parseCookie } from "cookie";
import { isFromElsewhere } from "../server/origin.ts";
import { sessionOf } from "../server/session.ts";
import { clientAddress } from "./client-address.ts";

/** The headers that tell where a request comes from, as a handler of Next.js has them. */
function originHeaders({ headers }: IncomingMessage): Headers {
  const named = ["sec-fetch-site", "origin", "host", "x-forwarded-host"];
  return new Headers(
    named.flatMap((name) => [headers[name] ?? []].flat().map((value) => [name, value])),
  );
}

/** Answers the streams of live updates, of which there is one for each open page. */
export function liveHandler(): LiveHandler {
  const handle = createLiveHandler({
    endpoint: "/api/trpc",
    readCaller: async (request) => ({
      session: await sessionOf(parseCookie(request.headers.cookie ?? "")),
      address: clientAddress(request),
    }),
  });
  // What another site asks for is refused where everything else of the API is.
  return (request, response) =>
    !isFromElsewhere({ headers: originHeaders(request) }) && handle(request, response);
}
