import { REQUEST_ID_HEADER, toRequestId } from "@tidings/watch";
import type { Post } from "../post.ts";
import { receivePost } from "../receive-post.ts";
import { LINGER_MS } from "./linger.ts";
import { readWebhookParts, type WebhookPath } from "./webhook-path.ts";
import { withRequestId } from "./with-request-id.ts";

type Reader = ReadableStreamDefaultReader<Uint8Array>;

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
  const reader = request.body?.getReader();
  const post = toPost(request, path, reader);
  const { status, headers, body } = withRequestId(await receivePost(post), post.requestId);
  if (reader !== undefined) void discardRest(reader);
  return new Response(status === 204 ? null : body, { status, headers });
}

const toPost = (request: Request, path: WebhookPath, reader: Reader | undefined): Post => ({
  requestId: toRequestId(request.headers.get(REQUEST_ID_HEADER)),
  method: request.method,
  path,
  query: new URL(request.url).search.slice(1),
  header: (name) => request.headers.get(name),
  headers: () => Object.fromEntries(request.headers),
  readBody: (limitBytes) => readWebBody(reader, limitBytes),
});

async function readWebBody(
  reader: Reader | undefined,
  limitBytes: number,
): Promise<Buffer | "too_large" | "gone"> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for (let next = await reader?.read(); next?.value !== undefined; next = await reader?.read()) {
      bytes += next.value.length;
      if (bytes > limitBytes) return "too_large";
      chunks.push(next.value);
    }
    return Buffer.concat(chunks);
  } catch {
    return "gone";
  }
}

/**
 * Reads what nobody wanted, for a moment, so that a sender that is still sending notices its answer.
 * A body that is given up is a connection that is closed: with unread bytes in it, the kernel would
 * reset it and take the answer away from the sender (RFC 9112, section 9.6).
 */
async function discardRest(reader: Reader): Promise<void> {
  const timer = setTimeout(() => reader.cancel().catch(() => undefined), LINGER_MS);
  try {
    while (!(await reader.read()).done);
  } catch {
    // The sender is gone, and nobody waits for its bytes.
  } finally {
    clearTimeout(timer);
  }
}
