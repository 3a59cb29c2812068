import { publish } from "@tidings/bus";
import { ConfigurationError, env } from "@tidings/config";
import { checkUrl } from "@tidings/notifier";
import { db } from "@tidings/prisma";
import { type Address, addressOf, toAddress } from "./endpoints/address.ts";
import { lockOwner } from "./endpoints/owner.ts";
import { findPrimary, setPrimary } from "./endpoints/primary.ts";
import { isMarkedSaved } from "./endpoints/saved-mark.ts";
import { applyUserWebhooks } from "./user-webhooks.ts";

/** @throws {ConfigurationError} for an address that can't be delivered to. */
function addressFromEnvironment(): Address | null {
  const { WEBHOOK_URL, WEBHOOK_ALLOWED_HOSTS } = env();
  if (WEBHOOK_URL === undefined) return null;
  const checked = checkUrl(WEBHOOK_URL, WEBHOOK_ALLOWED_HOSTS);
  if (!checked.ok) throw new ConfigurationError(`WEBHOOK_URL: ${checked.reason}`);
  return toAddress(WEBHOOK_URL, checked.url);
}

/**
 * At a process's start: the admin webhook follows `WEBHOOK_URL` until an admin saves an address or removes
 * it, and where user webhooks are off nothing stays queued for them.
 * @throws {ConfigurationError} when `WEBHOOK_URL` counts and can't be delivered to.
 */
export async function syncWebhookFromEnvironment(): Promise<void> {
  await db().$transaction(async (tx) => {
    await applyUserWebhooks(tx);
    await lockOwner(tx, null);
    if (await isMarkedSaved(tx)) return;
    const address = addressFromEnvironment();
    const before = await findPrimary(tx, null);
    if (address?.text === (before && addressOf(before).text)) return;
    await setPrimary(tx, null, address, { isFromEnvironment: true });
    await publish(tx, { kind: "settings" });
  });
}
