import { wakeEndpoint } from "@tidings/notifier";
import type { Prisma } from "@tidings/prisma";
import { type Address, addressColumns, addressOf, formatAfter } from "./address.ts";
import { HEALTHY } from "./change.ts";
import type { EndpointRow } from "./view.ts";

/** Whether another address than the row's is meant, however the two are written. */
export const isElsewhere = (before: EndpointRow, { url }: Address): boolean =>
  addressOf(before).url.href !== url.href;

/**
 * The columns of an endpoint with this address and format. Another address makes a new start: what went
 * wrong at the old one is forgotten, and what waits is sent there.
 * @param format a name, null for the proposal, undefined to leave it unless it follows the address
 */
export async function moveColumns(
  tx: Prisma.TransactionClient,
  before: EndpointRow,
  address: Address,
  format?: string | null,
) {
  const old = { format: before.format, url: addressOf(before).url };
  const columns = {
    ...addressColumns(before.id, address),
    format: formatAfter(old, address.url, format),
  };
  if (!isElsewhere(before, address)) return columns;
  await wakeEndpoint(tx, before.id);
  return { ...columns, ...HEALTHY, isFromEnvironment: false };
}
