import type { IncomingHttpHeaders } from "node:http";
import { MAX_RESPONSE_BYTES } from "./outcome.ts";

const MAX_HEADERS = 50;
const MAX_HEADER_CHARACTERS = 500;

/** Text as PostgreSQL can hold it. */
const toStorable = (text: string): string => text.replaceAll("\0", "\uFFFD").toWellFormed();

/** The beginning of an answer's body as text, whatever its bytes are. */
export function readBeginning(body: Buffer): string {
  const bytes = body.subarray(0, MAX_RESPONSE_BYTES);
  const isCut = body.length > MAX_RESPONSE_BYTES;
  return toStorable(new TextDecoder().decode(bytes, { stream: isCut }));
}

/** An answer's headers, within bounds. */
export const readHeaders = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .slice(0, MAX_HEADERS)
      .map(([name, value = ""]) => [
        name,
        toStorable([value].flat().join(", ")).slice(0, MAX_HEADER_CHARACTERS),
      ]),
  );
