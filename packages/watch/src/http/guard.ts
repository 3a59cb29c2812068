import { hash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";

/** What proxies say of themselves; whoever asks through one isn't on this machine, whatever its socket says. */
const FORWARDED = [
  "forwarded",
  "via",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-real-ip",
] as const;

/** Whether a request may read the metrics. */
export type Admission = "admitted" | "unauthorized" | "hidden";

/**
 * With a token, whoever has it may. Without one, this machine may, and others don't learn that there is
 * anything: behind a reverse proxy on this machine every request comes from here, so what was forwarded
 * doesn't count as its own.
 */
export function admit(request: IncomingMessage, token: string | undefined): Admission {
  if (token === undefined) return isFromThisMachine(request) ? "admitted" : "hidden";
  const given = /^bearer +(.+)$/i.exec(request.headers.authorization ?? "")?.[1];
  return given !== undefined && equals(given, token) ? "admitted" : "unauthorized";
}

function isFromThisMachine({ socket, headers, httpVersion }: IncomingMessage): boolean {
  if (!isLoopback((socket.remoteAddress ?? "").replace(/^::ffff:/, ""))) return false;
  // A proxy that says nothing of itself mostly speaks HTTP/1.0, or passes on the name that was asked for.
  if (httpVersion === "1.0" || !namesThisMachine(headers.host ?? "")) return false;
  return FORWARDED.every((name) => headers[name] === undefined);
}

const isLoopback = (address: string): boolean =>
  address === "::1" || (isIP(address) === 4 && address.startsWith("127."));

function namesThisMachine(host: string): boolean {
  const name = host.replace(/:\d+$/, "").replace(/^\[(.*)\]$/, "$1");
  return name === "localhost" || isLoopback(name);
}

const digestOf = (text: string): Buffer => hash("sha256", text, "buffer");

/** True for equal texts; takes the same time wherever they differ, in their length too. */
const equals = (given: string, expected: string): boolean =>
  timingSafeEqual(digestOf(given), digestOf(expected));
