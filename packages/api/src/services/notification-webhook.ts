import { db, type NotifyWhen } from "@tidings/prisma";
import type { CurrentUser } from "../context.ts";
import { checkAddress } from "./endpoints/address.ts";
import { findPrimary, setPrimary } from "./endpoints/primary.ts";
import { toEndpoints } from "./endpoints/view.ts";

/** A person's single field "Notification Webhook". */
export async function readNotificationWebhook(user: CurrentUser) {
  const row = await findPrimary(db(), user.id);
  const [endpoint] = await toEndpoints(row === null ? [] : [row]);
  return {
    endpointId: endpoint?.id ?? null,
    url: endpoint?.url ?? null,
    when: endpoint?.when ?? ("away" as const),
    format: endpoint?.format ?? null,
    status: endpoint?.status ?? null,
  };
}

/**
 * Saves the field; null removes the webhook.
 * @throws {DomainError} BAD_REQUEST at `url` for an address that can't be delivered to.
 */
export async function setNotificationWebhook(
  user: CurrentUser,
  { url, when }: { url: string | null; when?: NotifyWhen },
) {
  const address = url === null ? null : await checkAddress(user.id, url);
  await db().$transaction((tx) => setPrimary(tx, user.id, address, { when }));
  return { ...(await readNotificationWebhook(user)), warning: address?.warning ?? null };
}
