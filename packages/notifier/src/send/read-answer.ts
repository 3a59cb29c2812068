import { MAX_RESPONSE_BYTES } from "./outcome.ts";

/** A receiver that has answered may dawdle over the rest for so long; what came until then is kept. */
const READ_TIMEOUT_MS = 3_000;
const MAX_HEADERS = 50;
const MAX_HEADER_CHARACTERS = 500;

/** Text as PostgreSQL can hold it. */
const toStorable = (text: string): string => text.replaceAll("\0", "\uFFFD").toWellFormed();

/** The beginning of an answer's body as text, whatever its bytes are. Never throws. */
export async function readBeginning(body: ReadableStream<Uint8Array> | null): Promise<string> {
  if (body === null) return "";
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<{ done: true; value?: undefined }>((resolve) => {
    timer = setTimeout(() => resolve({ done: true }), READ_TIMEOUT_MS);
  });
  try {
    while (length < MAX_RESPONSE_BYTES) {
      const { done, value } = await Promise.race([reader.read(), timeUp]);
      if (done) break;
      chunks.push(value);
      length += value.length;
    }
  } catch {
    // The connection broke after the status had come; the status is what counts.
  } finally {
    clearTimeout(timer);
    reader.cancel().catch(() => {});
  }
  const bytes = Buffer.concat(chunks).subarray(0, MAX_RESPONSE_BYTES);
  return toStorable(new TextDecoder().decode(bytes, { stream: length > MAX_RESPONSE_BYTES }));
}

/** An answer's headers, within bounds. */
export const readHeaders = (headers: Iterable<[string, string]>): Record<string, string> =>
  Object.fromEntries(
    [...headers]
      .slice(0, MAX_HEADERS)
      .map(([name, value]) => [name, toStorable(value).slice(0, MAX_HEADER_CHARACTERS)]),
  );
