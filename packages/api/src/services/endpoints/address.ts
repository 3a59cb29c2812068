import { isIP } from "node:net";
import { env, singleton } from "@tidings/config";
import { checkReachable, checkUrl, formatFor, maskUrl, sealedAs } from "@tidings/notifier";
import { seal, unseal } from "@tidings/prisma";
import { invalid } from "../../errors.ts";
import { consume, createLimiter } from "../limiter.ts";
import type { Owner } from "./owner.ts";

/** An address that deliveries may go to. */
export interface Address {
  /** As it was typed. */
  text: string;
  url: URL;
  /** What seems wrong with it, though it can be saved. */
  warning: string | null;
}

/** Goes with what was saved. */
export type Warned = Pick<Address, "warning">;

/** Anything else could hide what the parser drops, such as a line break. */
const VISIBLE_ASCII = /^[\x21-\x7e]+$/;

/** Names that a person may have looked up in a minute. */
const LOOKUPS = 60;
const WINDOW_S = 60;

const limiter = () =>
  singleton("lookup-limiter", () => createLimiter("endpoint-lookup", LOOKUPS, WINDOW_S));

const lost = ({ hostname }: URL): string =>
  `${hostname} can't be found right now. Check the address: until that name can be found, nothing arrives.`;

/**
 * Looks at an address before it is saved or tried. A name that can't be looked up at the moment passes:
 * every delivery is checked again as it connects.
 * @param field the input field that holds it
 * @throws {DomainError} BAD_REQUEST at the field, with what is wrong and what would open it;
 * TOO_MANY_REQUESTS for a person who has had 60 names looked up in a minute.
 */
export async function checkAddress(owner: Owner, text: string, field = "url"): Promise<Address> {
  const allowed = env().WEBHOOK_ALLOWED_HOSTS;
  const known = checkUrl(text, allowed);
  if (owner !== null && known.ok && isIP(known.url.hostname) === 0) await consume(limiter(), owner);
  const checked = known.ok ? await checkReachable(known.url, allowed) : known;
  if (!checked.ok) throw invalid(checked.reason, field);
  return { ...toAddress(text, checked.url), warning: checked.isFound ? null : lost(checked.url) };
}

export const toAddress = (text: string, url: URL): Address => ({
  text: VISIBLE_ASCII.test(text) ? text : url.href,
  url,
  warning: null,
});

/** The address of an endpoint's row. */
export const addressOf = ({ id, urlSealed }: { id: string; urlSealed: Uint8Array }): Address => {
  const text = unseal(urlSealed, sealedAs(id).url);
  return { text, url: new URL(text), warning: null };
};

/** The columns that hold an address. */
export const addressColumns = (id: string, { text, url }: Address) => ({
  urlSealed: seal(text, sealedAs(id).url),
  urlMasked: maskUrl(url),
});

/**
 * The format after a change. One that is the proposal for the old address wasn't chosen by hand, so it
 * follows the address.
 * @param chosen a name, null for the proposal, undefined to leave it
 */
export function formatAfter(
  before: { format: string; url: URL },
  url: URL,
  chosen: string | null | undefined,
): string {
  const proposal = formatFor(url).name;
  if (chosen !== undefined) return chosen ?? proposal;
  const wasProposal = before.format === formatFor(before.url).name;
  return wasProposal ? proposal : before.format;
}
