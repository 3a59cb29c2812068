import type { IncomingMessage, ServerResponse } from "node:http";
import type { Answer } from "../post.ts";
import { LINGER_MS } from "./linger.ts";

/** Node reads a body that nobody wanted to its end, to reuse the connection; worth it up to here. */
const WORTH_DISCARDING_BYTES = 65_536;

function canKeepConnection(request: IncomingMessage, isBodyHeldBack: boolean): boolean {
  if (request.complete) return true;
  const length = request.headers["content-length"];
  return !isBodyHeldBack && length !== undefined && Number(length) <= WORTH_DISCARDING_BYTES;
}

/**
 * Sends an answer.
 * @param isBodyHeldBack the sender waits for "100 Continue" and didn't get it
 */
export function sendNodeAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: Answer,
  isBodyHeldBack: boolean,
): void {
  if (canKeepConnection(request, isBodyHeldBack)) {
    response.writeHead(status, headers);
    response.end(body);
    return;
  }
  response.writeHead(status, { ...headers, connection: "close" });
  response.write(body, () => hangUp(request));
}

/**
 * Ends our side, and the connection a moment later: closing it at once, with unread bytes in it,
 * would make the kernel reset it and take the answer away from the sender (RFC 9112, section 9.6).
 */
function hangUp({ socket }: IncomingMessage): void {
  socket.end();
  const timer = setTimeout(() => socket.destroy(), LINGER_MS);
  socket.once("close", () => clearTimeout(timer));
}
