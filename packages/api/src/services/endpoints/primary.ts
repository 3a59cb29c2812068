import { publish } from "@tidings/bus";
import type { Audience, EventName } from "@tidings/notifier";
import type { DatabaseOrTransaction, NotifyWhen, Prisma } from "@tidings/prisma";
import type { Address } from "./address.ts";
import { HEALTHY } from "./change.ts";
import { insertEndpoint } from "./create.ts";
import { removeEndpoint } from "./delete.ts";
import { moveColumns } from "./move.ts";
import { audienceOf, lockOwner, type Owner, ownedBy } from "./owner.ts";
import { endpointSelect } from "./view.ts";

/** What the endpoint behind each single field is at first. */
const FIRST: Record<Audience, { name: string; events: [EventName, ...EventName[]] }> = {
  workspace: { name: "Admin webhook", events: ["new_user"] },
  user: { name: "Notification webhook", events: ["chat_response", "chat_failed"] },
};

/** What an owner hears of before anything else. */
export const firstEventOf = (owner: Owner): EventName => FIRST[audienceOf(owner)].events[0];

/** The endpoint behind an owner's single field, "Webhook URL" or "Notification Webhook". */
export const findPrimary = (from: DatabaseOrTransaction, owner: Owner) =>
  from.endpoint.findFirst({
    where: { ...ownedBy(owner), isPrimary: true },
    select: endpointSelect,
  });

interface Choice {
  when?: NotifyWhen;
  /** `WEBHOOK_URL` says it, not a person. */
  isFromEnvironment?: boolean;
}

/** Makes, changes or (null) removes the endpoint behind an owner's single field. */
export async function setPrimary(
  tx: Prisma.TransactionClient,
  owner: Owner,
  address: Address | null,
  { when, isFromEnvironment = false }: Choice = {},
): Promise<void> {
  await lockOwner(tx, owner);
  const before = await findPrimary(tx, owner);
  if (address === null) {
    if (before !== null) await removeEndpoint(tx, owner, before.id);
    return;
  }
  if (before === null) {
    const first = FIRST[audienceOf(owner)];
    await insertEndpoint(tx, owner, {
      ...first,
      address,
      when,
      isPrimary: true,
      isFromEnvironment,
    });
    return;
  }
  // Saving an address anew that was disabled is how somebody says that it works again.
  const isRevived = before.disabledAt !== null && !isFromEnvironment;
  const data = {
    when,
    ...(await moveColumns(tx, before, address)),
    ...(isRevived && HEALTHY),
    isFromEnvironment,
  };
  await tx.endpoint.updateMany({ where: { id: before.id, ...ownedBy(owner) }, data });
  await publish(tx, { kind: "deliveries", userId: owner, endpointId: before.id });
}
