import NextAuth from "next-auth";
import { authOptions } from "@/server/auth";
import { withBoundedBody } from "@/server/bounded-body";
import { hasBrokenJson } from "@/server/broken-json";
import { isFromElsewhere, refuseElsewhere } from "@/server/origin";

/** A form with an address and a password. */
const MAX_BODY_MIB = 0.1;

const answer = (request: Request, context: unknown) => NextAuth(authOptions())(request, context);

/** next-auth fails on a sign-in that is no POST. */
const GET = (request: Request, context: unknown) =>
  new URL(request.url).pathname.includes("/callback/")
    ? new Response(null, { status: 405, headers: { allow: "POST" } })
    : answer(request, context);

async function POST(request: Request, context: unknown) {
  if (isFromElsewhere(request)) return refuseElsewhere();
  const bounded = await withBoundedBody(request, MAX_BODY_MIB);
  if (bounded instanceof Response) return bounded;
  // next-auth would take it for a fault of its own.
  if (await hasBrokenJson(bounded)) return new Response("This is no JSON.", { status: 400 });
  return answer(bounded, context);
}

export { GET, POST };
