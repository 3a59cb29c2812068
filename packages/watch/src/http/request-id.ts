import { randomBytes } from "node:crypto";

/** Names a request, on its way in and out. */
export const REQUEST_ID_HEADER = "x-request-id";

/** Long enough to tell requests apart, too short for a webhook's token; nothing that a terminal would obey. */
const WELL_FORMED = /^[A-Za-z0-9][A-Za-z0-9._:-]{7,39}$/;

const PREFIX_BYTES = 6;
/** Random once, then counted: an id has to be unique, not secret. */
const prefix = randomBytes(PREFIX_BYTES).toString("hex");
let made = 0;

/** A request's id: what a proxy in front has named it, where that is well-formed, else a new one. */
export function toRequestId(given: string | string[] | null | undefined): string {
  if (typeof given === "string" && WELL_FORMED.test(given)) return given;
  made += 1;
  return `${prefix}-${made.toString(36)}`;
}
