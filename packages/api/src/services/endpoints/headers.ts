import { checkHeaders, sealedAs } from "@tidings/notifier";
import { seal, unseal } from "@tidings/prisma";
import { invalid } from "../../errors.ts";

type Headers = Record<string, string>;

/** New values by name; null removes. */
export type HeaderChanges = [name: string, value: string | null][];

/** The extra headers of an endpoint's row. */
export const readHeaders = (row: { id: string; headersSealed: Uint8Array | null }): Headers =>
  row.headersSealed === null ? {} : JSON.parse(unseal(row.headersSealed, sealedAs(row.id).headers));

/** The column that holds them. */
export const headersColumn = (id: string, headers: Headers) => ({
  headersSealed:
    Object.keys(headers).length === 0 ? null : seal(JSON.stringify(headers), sealedAs(id).headers),
});

/** The field that a form shows it at: `headers.value.X-Team`, or `headers` for all together. */
const fieldOf = ({ at }: { at?: { name: string; part: string } }): string =>
  at === undefined ? "headers" : `headers.${at.part}.${at.name}`;

/**
 * Headers after a change; names are the same in whatever case.
 * @throws {DomainError} BAD_REQUEST for names and values that can't be sent, at the header in question, and for too many.
 */
export function changeHeaders(before: Headers, changes: HeaderChanges): Headers {
  const byName = new Map(Object.entries(before).map((entry) => [entry[0].toLowerCase(), entry]));
  for (const [name, value] of changes) {
    if (value === null) byName.delete(name.toLowerCase());
    else byName.set(name.toLowerCase(), [name, value]);
  }
  const after = Object.fromEntries(byName.values());
  const checked = checkHeaders(after);
  if (!checked.ok) throw invalid(checked.reason, fieldOf(checked));
  return after;
}
