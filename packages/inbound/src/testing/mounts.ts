import { webHandler } from "../index.ts";
import { startServer } from "./server.ts";

export const PREFIXES = ["/api/v1/channels/webhooks/", "/api/channels/webhooks/"] as const;

export interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
}

/** One way to reach the inbound address: sends to `path` and gives the answer. */
export type Send = (path: string, sent?: Sent) => Promise<Response>;

export const JSON_TYPE = { "content-type": "application/json" };

/** Bytes rather than a string, for which fetch would add a content type of its own. */
const toInit = ({ method = "POST", headers = {}, body }: Sent): RequestInit => {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  return { method, headers, body: bytes ?? null };
};

/** Sends to a real HTTP server, and to the handler that Next.js mounts. */
export const MOUNTS: { mount: string; open(): Promise<{ send: Send; close(): Promise<void> }> }[] =
  [
    {
      mount: "nodeHandler",
      open: async () => {
        const { origin, close } = await startServer();
        return { send: (path, sent = {}) => fetch(origin + path, toInit(sent)), close };
      },
    },
    {
      mount: "webHandler",
      open: async () => ({
        send: async (path, sent = {}) => {
          const request = new Request(`http://localhost${path}`, toInit(sent));
          const [, parts = ""] = new URL(request.url).pathname.split("/webhooks/", 2);
          const answer = await webHandler(request, parts.split("/"));
          return answer ?? new Response(null, { status: 404 });
        },
        close: async () => {},
      }),
    },
  ];

/** A post in the native form. */
export const saying = (content: unknown): Sent => ({
  headers: JSON_TYPE,
  body: JSON.stringify({ content }),
});
