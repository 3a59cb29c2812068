import { appRouter, createContext } from "@tidings/api";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { MAX_BATCH } from "@/lib/batch";
import { CLIENT_ADDRESS_HEADER } from "@/lib/client-address";
import { readSession } from "@/server/auth";
import { withBoundedBody } from "@/server/bounded-body";
import { isFromElsewhere, refuseElsewhere } from "@/server/origin";

/** A picture of 5 MiB as base64, and what stands around it. */
const MAX_BODY_MIB = 8;

/** What a form on another site can't send without asking first (https://fetch.spec.whatwg.org/#cors-preflight-fetch). */
const isJson = ({ headers }: Request): boolean =>
  /^application\/json\s*(?:;|$)/i.test(headers.get("content-type") ?? "");

const refuseOtherTypes = (): Response =>
  new Response("Send JSON, with the content type application/json.", { status: 415 });

const handler = async (request: Request) => {
  if (isFromElsewhere(request)) return refuseElsewhere();
  if (request.method === "POST" && !isJson(request)) return refuseOtherTypes();
  const req = await withBoundedBody(request, MAX_BODY_MIB);
  if (req instanceof Response) return req;
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req,
    router: appRouter,
    maxBatchSize: MAX_BATCH,
    createContext: async () =>
      createContext(await readSession(), request.headers.get(CLIENT_ADDRESS_HEADER)),
  });
};

export { handler as GET, handler as POST };
