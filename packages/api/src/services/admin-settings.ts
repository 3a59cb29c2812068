import { publish } from "@tidings/bus";
import { db } from "@tidings/prisma";
import { addressOf, checkAddress } from "./endpoints/address.ts";
import { findPrimary, setPrimary } from "./endpoints/primary.ts";
import { markSaved } from "./endpoints/saved-mark.ts";
import { assertServerAddress } from "./models.ts";
import { readSettings, type SettingsChanges, writeSettings } from "./settings.ts";
import { applyUserWebhooks } from "./user-webhooks.ts";

/** Everything that the admin panel shows of the settings. */
export async function readAdminSettings() {
  const webhook = await findPrimary(db(), null);
  return {
    ...(await readSettings()),
    webhookUrl: webhook && addressOf(webhook).text,
    /** `WEBHOOK_URL` gave it, and no admin has saved one. */
    webhookUrlIsFromEnvironment: webhook?.isFromEnvironment ?? false,
  };
}

interface AdminChanges extends SettingsChanges {
  /** Null removes the admin webhook. */
  webhookUrl?: string | null;
}

/**
 * Saves what is given, all of it or nothing.
 * @throws {DomainError} BAD_REQUEST at `webhookUrl` for an address that can't be delivered to, and at
 * `openaiApiBaseUrl` for one that no model server has.
 */
export async function updateAdminSettings({ webhookUrl, ...changes }: AdminChanges) {
  assertServerAddress(changes.openaiApiBaseUrl);
  const webhook =
    typeof webhookUrl === "string"
      ? await checkAddress(null, webhookUrl, "webhookUrl")
      : webhookUrl;
  await db().$transaction(async (tx) => {
    await writeSettings(tx, changes);
    if (changes.enableUserWebhooks !== undefined) await applyUserWebhooks(tx);
    if (webhook !== undefined) {
      await setPrimary(tx, null, webhook);
      await markSaved(tx);
    }
    await publish(tx, { kind: "settings" });
  });
  return { ...(await readAdminSettings()), warning: webhook?.warning ?? null };
}
