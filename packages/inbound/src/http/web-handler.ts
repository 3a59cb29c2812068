import type { Answer, Post } from "../post.ts";
import { receivePost } from "../receive-post.ts";
import type { WebhookPath } from "./webhook-path.ts";

/** Answers a request of the Fetch API, whatever its method; `params` are the last two parts of the path. */
export async function webHandler(request: Request, params: WebhookPath): Promise<Response> {
  const { status, headers, body }: Answer = await receivePost(toPost(request, params));
  return new Response(body, { status, headers });
}

const toPost = (request: Request, { webhookId, token }: WebhookPath): Post => ({
  method: request.method,
  webhookId,
  token,
  header: (name) => request.headers.get(name),
  readBody: (limitBytes) => readWebBody(request.body, limitBytes),
});

async function readWebBody(
  body: ReadableStream<Uint8Array> | null,
  limitBytes: number,
): Promise<Buffer | "too_large" | "gone"> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    // Leaving the loop cancels the stream, so the rest isn't read.
    for await (const chunk of body ?? []) {
      bytes += chunk.length;
      if (bytes > limitBytes) return "too_large";
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch {
    return "gone";
  }
}
