import { db } from "../../client.ts";
import { hashPassword } from "../../secrets/password.ts";
import { drawPictures } from "./pictures.ts";
import { channelRows, memberRows } from "./rows/channels.ts";
import { chatRows } from "./rows/chats.ts";
import { deliveryRows } from "./rows/deliveries.ts";
import { messageRows } from "./rows/messages.ts";
import { payloadRows } from "./rows/payloads.ts";
import { peopleRows } from "./rows/people.ts";
import { readMarkRows } from "./rows/read-marks.ts";
import { webhookRows } from "./rows/webhooks.ts";
import { readScripts } from "./scripts.ts";
import { MARK } from "./state.ts";

/** The password of everybody in the demo. */
export const DEMO_PASSWORD = "tidings-demo";

/**
 * Fills an empty database with the accounts, channels, webhooks, messages, chats and deliveries of a small company, all
 * in one transaction. The conversations are always the same; their times lie in the three weeks before `now`.
 */
export async function fillDemo(now: Date = new Date()): Promise<void> {
  const [pictures, passwordHash] = await Promise.all([
    drawPictures(now),
    hashPassword(DEMO_PASSWORD),
  ]);
  const scripts = readScripts(now);
  const people = peopleRows(now, pictures, passwordHash);
  const channels = channelRows(now, scripts, people);
  const webhooks = webhookRows({ now, scripts, people, channels, pictures });
  const messages = messageRows(scripts, channels, { now, people, webhooks });
  const { chats, chatMessages } = chatRows(now, people);
  const { endpoint, events, deliveries, attempts } = deliveryRows(people);
  const { pack, payloads } = await payloadRows(messages);
  await db().$transaction([
    db().setting.create({ data: { key: MARK, value: { filledAt: now.toISOString() } } }),
    db().image.createMany({ data: [...pictures.values()] }),
    db().user.createMany({ data: Object.values(people) }),
    db().channel.createMany({ data: Object.values(channels) }),
    db().channelMember.createMany({ data: memberRows(channels, people) }),
    db().channelWebhook.createMany({ data: Object.values(webhooks) }),
    db().message.createMany({ data: Object.values(messages).flat() }),
    db().payloadPack.create({ data: pack }),
    db().messagePayload.createMany({ data: payloads }),
    db().readMark.createMany({ data: readMarkRows(messages, people) }),
    db().chat.createMany({ data: chats }),
    db().chatMessage.createMany({ data: chatMessages }),
    db().endpoint.create({ data: endpoint }),
    db().event.createMany({ data: events }),
    db().delivery.createMany({ data: deliveries }),
    db().attempt.createMany({ data: attempts }),
  ]);
}
