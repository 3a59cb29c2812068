import { format, stripVTControlCharacters } from "node:util";
import { log } from "@tidings/config";

/** In place of why a page's query failed, in the browser's copy: a refusal, or a fault that is logged already. */
const REDACTED = "redacted";

const isError = (part: unknown): part is Error => part instanceof Error;

function toLine(said: unknown[]): [{ err?: Error }, string] {
  const err = said.find(isError);
  const words = stripVTControlCharacters(format(...said.filter((part) => !isError(part)))).trim();
  return [err === undefined ? {} : { err }, words];
}

/** Has what libraries print about something wrong logged like all else: one JSON object per line. */
export function logConsole(): void {
  console.error = (...said: unknown[]) => {
    if (!said.some((part) => isError(part) && part.message === REDACTED))
      log().error(...toLine(said));
  };
  console.warn = (...said: unknown[]) => log().warn(...toLine(said));
}
