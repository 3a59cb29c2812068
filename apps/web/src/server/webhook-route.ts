import { webHandler } from "@tidings/inbound";
import { notFound } from "next/navigation";

type Context = { params: Promise<{ address: string[] }> };

/** The inbound address where Next.js serves it: in development, and on hosts without server.ts. */
export const webhookRoute = async (request: Request, { params }: Context): Promise<Response> =>
  (await webHandler(request, (await params).address)) ?? notFound();
