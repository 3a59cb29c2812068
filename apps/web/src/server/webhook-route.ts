import { webHandler } from "@tidings/inbound";

type Context = { params: Promise<{ webhookId: string; token: string }> };

/** The inbound address where Next.js serves it: in development, and on hosts without server.ts. */
export const webhookRoute = async (request: Request, { params }: Context): Promise<Response> =>
  webHandler(request, await params);
