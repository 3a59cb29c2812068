import { publish } from "@tidings/bus";
import { db, type Prisma } from "@tidings/prisma";
import { type Act, WORKSPACE } from "./audit/act.ts";
import { givenFields } from "./audit/given-fields.ts";
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
export async function updateAdminSettings(act: Act, given: AdminChanges) {
  const { webhookUrl, ...changes } = given;
  assertServerAddress(changes.openaiApiBaseUrl);
  const webhook =
    typeof webhookUrl === "string"
      ? await checkAddress(null, webhookUrl, "webhookUrl")
      : webhookUrl;
  await act.transaction(async (tx) => {
    await writeSettings(tx, changes);
    if (changes.enableUserWebhooks !== undefined) await applyUserWebhooks(tx);
    if (webhook !== undefined) {
      await setPrimary(tx, null, webhook);
      await markSaved(tx);
    }
    await recordSettings(tx, act, given);
    await publish(tx, { kind: "settings" });
  });
  return { ...(await readAdminSettings()), warning: webhook?.warning ?? null };
}

/** The switch for sign-up has entries of its own; of all else the names are written down, of no value. */
async function recordSettings(
  tx: Prisma.TransactionClient,
  act: Act,
  { enableSignup, ...others }: AdminChanges,
): Promise<void> {
  if (enableSignup !== undefined) {
    await act.record(tx, enableSignup ? "sign_up.opened" : "sign_up.closed", WORKSPACE);
  }
  const fields = givenFields(others);
  if (fields.length === 0 && enableSignup !== undefined) return;
  await act.record(tx, "settings.changed", WORKSPACE, { fields });
}
