import { publish } from "@tidings/bus";
import { formatFor } from "@tidings/notifier";
import { type NotifyWhen, newId, type Prisma } from "@tidings/prisma";
import type { EndpointInput } from "../../endpoint-schemas.ts";
import { conflict } from "../../errors.ts";
import { MAX_ENDPOINTS } from "../../limits.ts";
import type { Act } from "../audit/act.ts";
import { type Address, addressColumns, checkAddress, type Warned } from "./address.ts";
import { subjectOf } from "./change.ts";
import { changeHeaders, type HeaderChanges, headersColumn } from "./headers.ts";
import { lockOwner, type Owner, ownedBy } from "./owner.ts";
import { newSecretColumn } from "./secrets.ts";
import { type EndpointRow, type EndpointView, endpointSelect, toEndpoint } from "./view.ts";

interface NewEndpoint {
  name: string;
  address: Address;
  /** Null or nothing for the one that the address asks for. */
  format?: string | null;
  events: string[];
  headers?: HeaderChanges;
  when?: NotifyWhen;
  isPrimary?: boolean;
  isFromEnvironment?: boolean;
}

/**
 * Makes an endpoint in a transaction that holds the owner's lock.
 * @throws {DomainError} CONFLICT when the owner has as many as there may be.
 */
export async function insertEndpoint(
  tx: Prisma.TransactionClient,
  owner: Owner,
  { address, format, headers = [], when = "away", ...rest }: NewEndpoint,
): Promise<EndpointRow> {
  if ((await tx.endpoint.count({ where: ownedBy(owner) })) >= MAX_ENDPOINTS) {
    throw conflict(`There are ${MAX_ENDPOINTS} endpoints already. Delete one first.`);
  }
  const id = newId();
  const data = {
    id,
    userId: owner,
    ...rest,
    when: owner === null ? ("always" as const) : when,
    format: format ?? formatFor(address.url).name,
    ...addressColumns(id, address),
    ...newSecretColumn(id),
    ...headersColumn(id, changeHeaders({}, headers)),
  };
  const row = await tx.endpoint.create({ data, select: endpointSelect });
  await publish(tx, { kind: "deliveries", userId: owner });
  return row;
}

/**
 * Makes an endpoint as its owner chose it.
 * @throws {DomainError} BAD_REQUEST at the field `url` or `headers`; CONFLICT when there are too many.
 */
export async function createEndpoint(
  act: Act,
  owner: Owner,
  { url, ...input }: EndpointInput,
): Promise<EndpointView & Warned> {
  const address = await checkAddress(owner, url);
  const row = await act.transaction(async (tx) => {
    await lockOwner(tx, owner);
    const made = await insertEndpoint(tx, owner, { ...input, address });
    await act.record(tx, "endpoint.created", subjectOf(made));
    return made;
  });
  return { ...toEndpoint(row, null), warning: address.warning };
}
