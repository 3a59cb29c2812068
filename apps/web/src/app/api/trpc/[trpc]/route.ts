import { appRouter, createContext } from "@tidings/api";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { readSession } from "@/server/auth";
import { isFromElsewhere } from "@/server/origin";

const handler = async (req: Request) => {
  if (isFromElsewhere(req)) return new Response("Cross-origin request refused.", { status: 403 });
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req,
    router: appRouter,
    createContext: async () => createContext(await readSession()),
  });
};

export { handler as GET, handler as POST };
