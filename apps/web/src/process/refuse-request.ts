import type { IncomingMessage } from "node:http";

export interface RequestRefusal {
  status: 400 | 413;
  message: string;
}

/** What any page or procedure takes: a picture of 5 MiB as base64, and what stands around it. */
const MAX_BODY_BYTES = 8 * 1024 * 1024;

/** A target that Next.js can make a URL of; what comes from a browser always is one. */
function isReadable(target: string): boolean {
  if (!target.startsWith("/") || target.startsWith("//")) return false;
  try {
    decodeURIComponent(target.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

/** A proxy might go by the one and we by the other (RFC 9112, section 3.2). */
const hasTwoHosts = (rawHeaders: readonly string[]): boolean =>
  rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === "host").length > 1;

/** Why a request isn't handed on to Next.js, which would answer it with an error of its own; null when it is. */
export function refuseRequest(request: IncomingMessage): RequestRefusal | null {
  const { url, headers, rawHeaders } = request;
  if (!isReadable(url ?? "")) return { status: 400, message: "This address can't be read." };
  if (hasTwoHosts(rawHeaders)) return { status: 400, message: "There is more than one Host." };
  if (Number(headers["content-length"] ?? 0) > MAX_BODY_BYTES) {
    return { status: 413, message: "This is more than 8 MiB." };
  }
  return null;
}
