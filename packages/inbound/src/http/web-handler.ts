import { REQUEST_ID_HEADER, toRequestId } from "@tidings/watch";
import type { Post } from "../post.ts";
import { receivePost } from "../receive-post.ts";
import { readWebhookParts, type WebhookPath } from "./webhook-path.ts";
import { withRequestId } from "./with-request-id.ts";

/**
 * Answers a request of the Fetch API, whatever its method.
 * @param parts of the path, behind the prefix
 * @returns null when it is for another address
 */
export async function webHandler(
  request: Request,
  parts: readonly string[],
): Promise<Response | null> {
  const path = readWebhookParts(parts);
  if (path === null) return null;
  const post = toPost(request, path);
  const { status, headers, body } = withRequestId(await receivePost(post), post.requestId);
  return new Response(status === 204 ? null : body, { status, headers });
}

const toPost = (request: Request, path: WebhookPath): Post => ({
  requestId: toRequestId(request.headers.get(REQUEST_ID_HEADER)),
  method: request.method,
  path,
  query: new URL(request.url).search.slice(1),
  header: (name) => request.headers.get(name),
  headerNames: () => [...request.headers.keys()],
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
