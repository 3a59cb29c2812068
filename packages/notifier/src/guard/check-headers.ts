const MAX_HEADERS = 20;
const MAX_VALUE_CHARACTERS = 2000;
const MAX_NAME_CHARACTERS = 200;

/** `field-name` of RFC 9110, 5.1. */
const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** What a value may hold in a request: printable characters of Latin-1, and tabs. */
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Set by Tidings or by the connection itself. */
const RESERVED = new Set([
  "connection",
  "content-encoding",
  "content-length",
  "content-type",
  "expect",
  "host",
  "keep-alive",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "user-agent",
]);

/** What JavaScript means by these names on every object stands in the way of handing them on. */
const UNSENDABLE = new Set(["__proto__", "constructor", "prototype"]);

/** What is wrong, and with which part of which header; of all together where none is named. */
export type HeaderCheck =
  | { ok: true }
  | { ok: false; reason: string; at?: { name: string; part: "name" | "value" } };

function refuseName(name: string): string | null {
  if (name === "") return "A header needs a name.";
  if (name.length > MAX_NAME_CHARACTERS) return "A header's name has more than 200 characters.";
  if (!NAME.test(name)) {
    return `The header name ${JSON.stringify(name)} may only have letters, digits and hyphens, without spaces or line breaks.`;
  }
  const lower = name.toLowerCase();
  if (UNSENDABLE.has(lower)) return `A header can't be named ${name}. Choose another name.`;
  const isReserved = RESERVED.has(lower) || lower.startsWith("webhook-");
  return isReserved ? `The header ${name} is set by Tidings itself. Leave it out.` : null;
}

function refuseValue(name: string, value: string): string | null {
  if (value.trim() === "")
    return `The header ${name} needs a value. Enter one, or remove the header.`;
  if (value.length > MAX_VALUE_CHARACTERS) {
    return `The value of the header ${name} has more than 2,000 characters.`;
  }
  if (/[\r\n]/.test(value)) return `The value of the header ${name} has a line break. Remove it.`;
  if (VALUE.test(value)) return null;
  return `The value of the header ${name} has characters that headers can't carry: western letters, digits and punctuation go, no emoji and no other scripts.`;
}

/** Checks the extra headers of an endpoint. The reason names the header and never repeats a value. */
export function checkHeaders(headers: Readonly<Record<string, string>>): HeaderCheck {
  const entries = Object.entries(headers);
  if (entries.length > MAX_HEADERS) return { ok: false, reason: "At most 20 headers are sent." };
  const names = new Set(entries.map(([name]) => name.toLowerCase()));
  if (names.size < entries.length)
    return { ok: false, reason: "A header's name stands there twice." };
  for (const [name, value] of entries) {
    const wrongName = refuseName(name);
    if (wrongName !== null) return { ok: false, reason: wrongName, at: { name, part: "name" } };
    const wrongValue = refuseValue(name, value);
    if (wrongValue !== null) return { ok: false, reason: wrongValue, at: { name, part: "value" } };
  }
  return { ok: true };
}
