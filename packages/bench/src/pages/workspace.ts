import { db } from "@tidings/prisma";
import {
  seedChannel,
  seedChat,
  seedDeliveries,
  seedEndpoint,
  seedMessages,
  seedTurns,
  seedUser,
} from "@tidings/prisma/seed";

/** Has a list, an emphasis, a table and code, so that all is needed that any text needs. */
const TEXT = "A **list**:\n\n- one\n- two\n\n|a|b|\n|-|-|\n|1|2|\n\n```ts\nconst a = 1;\n```\n";
const MESSAGES = 30;

/** A page, and where one of its kind is. */
export interface Page {
  name: string;
  path: string;
}

const page = (name: string, id = ""): Page => ({ name, path: name.replace("[id]", id) });

/** Pages that one comes to before signing in. */
export const ENTRANCE: readonly Page[] = [page("/sign-in"), page("/sign-up")];

/** An admin's workspace with something on every page. */
export async function prepareWorkspace() {
  const user = await seedUser({ role: "admin" });
  const { id: channelId } = await seedChannel({ createdById: user.id });
  await seedMessages(
    Array.from({ length: MESSAGES }, () => ({ channelId, userId: user.id, content: TEXT })),
  );
  const { id: chatId } = await seedChat({ userId: user.id });
  await seedTurns(chatId, [{ prompt: "What is in a **list**?", answer: TEXT }]);
  const deliveryId = await prepareDelivery();
  const ownDeliveryId = await prepareDelivery(user.id);
  return { user, pages: pagesOf({ channelId, chatId, deliveryId, ownDeliveryId }) };
}

/** A delivery of the workspace's, or of a person's, to an address where nobody listens. */
async function prepareDelivery(userId: string | null = null): Promise<string> {
  const endpoint = await seedEndpoint({ url: "http://127.0.0.1:9/", userId });
  await seedDeliveries([{ endpointId: endpoint.id, name: "Somebody" }]);
  const { id } = await db().delivery.findFirstOrThrow({ where: { endpointId: endpoint.id } });
  return id;
}

/** Every page behind the door that doesn't merely lead on to another one. */
const pagesOf = (ids: Record<"channelId" | "chatId" | "deliveryId" | "ownDeliveryId", string>) => [
  page("/"),
  page("/channels/[id]", ids.channelId),
  page("/chats"),
  page("/chats/[id]", ids.chatId),
  page("/settings/account"),
  page("/settings/webhooks"),
  page("/settings/deliveries"),
  page("/settings/deliveries/[id]", ids.ownDeliveryId),
  page("/admin/users"),
  page("/admin/settings/general"),
  page("/admin/settings/models"),
  page("/admin/settings/webhooks"),
  page("/admin/audit"),
  page("/admin/deliveries"),
  page("/admin/deliveries/[id]", ids.deliveryId),
];
