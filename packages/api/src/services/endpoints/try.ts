import { singleton } from "@tidings/config";
import { createSecret, type EventName, formatFor, sendTest, type Target } from "@tidings/notifier";
import { db } from "@tidings/prisma";
import { eventsFor } from "../../endpoint-schemas.ts";
import { invalid } from "../../errors.ts";
import { consume, createLimiter } from "../limiter.ts";
import { addressOf, checkAddress } from "./address.ts";
import { findEndpoint } from "./change.ts";
import { readHeaders } from "./headers.ts";
import { isElsewhere } from "./move.ts";
import { audienceOf, type Owner } from "./owner.ts";
import { findPrimary, firstEventOf } from "./primary.ts";
import { readSecrets } from "./secrets.ts";
import type { EndpointRow } from "./view.ts";

/** A test goes to any public address and shows the answer, so it must not become a tool for trying many. */
const TESTS = 30;
const WINDOW_S = 60;

const limiter = () =>
  singleton("endpoint-test-limiter", () => createLimiter("endpoint-test", TESTS, WINDOW_S));

/**
 * Sends the sample of the first event that an endpoint hears of, and tells what the receiver said.
 * @throws {DomainError} NOT_FOUND; TOO_MANY_REQUESTS after 30 tests in a minute.
 */
export async function tryEndpoint(owner: Owner, endpointId: string) {
  return tryRow(owner, await findEndpoint(db(), owner, endpointId));
}

/**
 * The same for the endpoint behind an owner's single field.
 * @param url what stands in the field and may not be saved yet; the saved one when left out
 * @throws {DomainError} BAD_REQUEST at `url` without an address, or for one that can't be delivered to.
 */
export async function tryPrimary(owner: Owner, url: string | null | undefined) {
  const saved = await findPrimary(db(), owner);
  if (url === undefined || url === null) {
    if (saved === null) throw invalid("Enter an address first.", "url");
    return tryRow(owner, saved);
  }
  const address = await checkAddress(owner, url);
  if (saved !== null && !isElsewhere(saved, address)) return tryRow(owner, saved);
  // Not the saved receiver: it gets neither the secret nor the headers that are meant for that one.
  const format = formatFor(address.url).name;
  const target = { url: address.text, format, headers: {}, secrets: [createSecret()] };
  return sendCounted(owner, target, firstEventOf(owner));
}

function tryRow(owner: Owner, row: EndpointRow) {
  const heard = eventsFor(audienceOf(owner)).map(({ name }) => name as EventName);
  const event = heard.find((name) => row.events.includes(name)) ?? firstEventOf(owner);
  const target = {
    url: addressOf(row).text,
    format: row.format,
    headers: readHeaders(row),
    secrets: readSecrets(row),
  };
  return sendCounted(owner, target, event);
}

async function sendCounted(owner: Owner, target: Omit<Target, "audience">, event: EventName) {
  await consume(limiter(), owner ?? "workspace");
  return sendTest({ ...target, audience: audienceOf(owner) }, event);
}
