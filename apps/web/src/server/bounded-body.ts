const BYTES_PER_MIB = 1024 * 1024;

/**
 * The request with its body read, where the sender didn't say how long it is.
 * @returns the answer to give when the body is longer than `maxMib`.
 */
export async function withBoundedBody(
  request: Request,
  maxMib: number,
): Promise<Request | Response> {
  const maxBytes = maxMib * BYTES_PER_MIB;
  const length = request.headers.get("content-length");
  if (length !== null && Number(length) > maxBytes) return tooLarge(maxMib);
  if (length !== null || request.body === null) return request;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let total = 0;
  for await (const chunk of request.body) {
    total += chunk.length;
    if (total > maxBytes) return tooLarge(maxMib);
    chunks.push(chunk);
  }
  const { url, method, headers, signal } = request;
  return new Request(url, { method, headers, signal, body: new Blob(chunks) });
}

const tooLarge = (maxMib: number): Response =>
  new Response(`This is more than ${maxMib} MiB.`, { status: 413 });
