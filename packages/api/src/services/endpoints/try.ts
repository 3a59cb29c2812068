import { createSecret, type EventName, formatFor, sendTest } from "@tidings/notifier";
import { db } from "@tidings/prisma";
import { eventsFor } from "../../endpoint-schemas.ts";
import { invalid } from "../../errors.ts";
import { addressOf, checkAddress } from "./address.ts";
import { findEndpoint } from "./change.ts";
import { readHeaders } from "./headers.ts";
import { isElsewhere } from "./move.ts";
import { audienceOf, type Owner } from "./owner.ts";
import { findPrimary, firstEventOf } from "./primary.ts";
import { readSecrets } from "./secrets.ts";
import type { EndpointRow } from "./view.ts";

/** Sends the sample of the first event that an endpoint hears of, and tells what the receiver said. */
export async function tryEndpoint(owner: Owner, endpointId: string) {
  return tryRow(owner, await findEndpoint(db(), owner, endpointId));
}

/**
 * The same for the endpoint behind an owner's single field.
 * @param url what stands in the field and may not be saved yet; the saved one when left out
 * @param field the input field that holds it
 * @throws {DomainError} BAD_REQUEST at the field without an address, or for one that can't be delivered to.
 */
export async function tryPrimary(owner: Owner, url: string | null | undefined, field = "url") {
  const saved = await findPrimary(db(), owner);
  if (url === undefined || url === null) {
    if (saved === null) throw invalid("Enter an address first.", field);
    return tryRow(owner, saved);
  }
  const address = await checkAddress(url, field);
  if (saved !== null && !isElsewhere(saved, address)) return tryRow(owner, saved);
  // Not the saved receiver: it gets neither the secret nor the headers that are meant for that one.
  const target = { url: address.text, format: formatFor(address.url).name, headers: {} };
  const secrets = [createSecret()];
  return sendTest({ ...target, secrets, audience: audienceOf(owner) }, firstEventOf(owner));
}

function tryRow(owner: Owner, row: EndpointRow) {
  const target = {
    url: addressOf(row).text,
    format: row.format,
    headers: readHeaders(row),
    secrets: readSecrets(row),
    audience: audienceOf(owner),
  };
  const heard = eventsFor(audienceOf(owner)).map(({ name }) => name as EventName);
  const event = heard.find((name) => row.events.includes(name)) ?? firstEventOf(owner);
  return sendTest(target, event);
}
