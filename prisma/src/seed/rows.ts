import { randomBytes, randomInt } from "node:crypto";
import { singleton } from "@tidings/config";
import { db } from "../client.ts";
import type { Prisma } from "../generated/client.ts";
import type { ChannelRole, NotifyWhen, Role } from "../generated/enums.ts";
import { newId } from "../ids.ts";
import { packBodies } from "../payload-pack.ts";
import { hashPassword } from "../secrets/password.ts";
import { seal } from "../secrets/seal.ts";
import { createToken, hashToken } from "../secrets/token.ts";

/** The password of every seeded account, unless another is asked for. */
export const SEED_PASSWORD = "correct horse battery";

const seedPasswordHash = () => singleton("seed-password-hash", () => hashPassword(SEED_PASSWORD));

const anyNumber = () => randomInt(1_000_000_000);

/** An account that can sign in with {@link SEED_PASSWORD} or the given password. */
export async function seedUser({
  name = `Person ${anyNumber()}`,
  email = `person-${newId()}@example.com`,
  role = "user" as Role,
  password = SEED_PASSWORD,
  imageId = null as string | null,
} = {}) {
  const passwordHash =
    password === SEED_PASSWORD ? await seedPasswordHash() : await hashPassword(password);
  const data = { id: newId(), name, email, role, passwordHash, imageId };
  return { ...(await db().user.create({ data })), password };
}

/** A channel; its creator is a manager of it, as in the app. */
export async function seedChannel({
  name = `channel-${anyNumber()}`,
  description = "",
  isPrivate = false,
  createdById,
  archivedAt = null,
}: {
  name?: string;
  description?: string;
  isPrivate?: boolean;
  createdById: string;
  archivedAt?: Date | null;
}) {
  const members = { create: { userId: createdById, role: "manager" as const } };
  const data = { id: newId(), name, description, isPrivate, createdById, archivedAt, members };
  return db().channel.create({ data });
}

/** A membership. */
export const seedMember = (channelId: string, userId: string, role: ChannelRole = "member") =>
  db().channelMember.create({ data: { channelId, userId, role } });

/** A channel webhook, with the token that its URL ends in. */
export async function seedWebhook({
  channelId,
  createdById,
  name = `Webhook ${anyNumber()}`,
  imageId = null,
}: {
  channelId: string;
  createdById: string;
  name?: string;
  imageId?: string | null;
}) {
  const id = newId();
  const token = createToken();
  const tokenHash = hashToken(token);
  const tokenSealed = seal(token, id);
  const data = { id, channelId, createdById, name, imageId, tokenHash, tokenSealed };
  return { ...(await db().channelWebhook.create({ data })), token };
}

/** Many channel webhooks, in turns over channels, with the tokens that their URLs end in. */
export async function seedWebhooks(
  count: number,
  { channelIds, createdById }: { channelIds: readonly string[]; createdById: string },
): Promise<{ id: string; channelId: string; token: string }[]> {
  const made = Array.from({ length: count }, (_, n) => ({
    id: newId(),
    channelId: channelIds[n % channelIds.length] ?? "",
    token: createToken(),
  }));
  const data = made.map(({ token, ...row }, n) => ({
    ...row,
    createdById,
    name: `Webhook ${n}`,
    tokenHash: hashToken(token),
    tokenSealed: seal(token, row.id),
  }));
  await db().channelWebhook.createMany({ data });
  return made;
}

interface SeedMessage {
  channelId: string;
  content?: string;
  userId?: string;
  webhookId?: string;
  authorName?: string;
  authorImageId?: string | null;
  /** Inbound's `Card[]`. */
  cards?: Prisma.InputJsonValue;
  senderName?: string;
  /** The message that it replies to. */
  threadId?: string;
  createdAt?: Date;
  id?: string;
}

/** Messages in the order given, by people or by webhooks. */
export async function seedMessages(messages: SeedMessage[]) {
  const data = messages.map((message) => ({
    id: newId(),
    content: `Message ${anyNumber()}`,
    ...message,
  }));
  await db().message.createMany({ data });
  return data;
}

/** The body that a message was made of. */
export async function seedPayload(messageId: string, body: Uint8Array, sender = "JSON") {
  const id = newId();
  const { data, places } = await packBodies([Buffer.from(body)]);
  await db().payloadPack.create({ data: { id, data: new Uint8Array(data) } });
  const [place = { start: 0, length: 0 }] = places;
  await db().messagePayload.create({ data: { messageId, sender, packId: id, ...place } });
}

/** An endpoint of a person, or of the workspace; by default it hears of everything, whether they are away or not. */
export async function seedEndpoint({
  url,
  userId = null,
  name = `Endpoint ${anyNumber()}`,
  format = "generic",
  events = ["*"],
  when = "always",
  secret = `whsec_${randomBytes(24).toString("base64")}`,
  headers = null,
  ...state
}: {
  url: string;
  userId?: string | null;
  name?: string;
  format?: string;
  events?: string[];
  when?: NotifyWhen;
  secret?: string;
  headers?: Record<string, string> | null;
  isPrimary?: boolean;
  failingSince?: Date;
  failureCount?: number;
}) {
  const id = newId();
  const data = {
    id,
    userId,
    name,
    format,
    events,
    when,
    urlSealed: seal(url, id),
    urlMasked: new URL(url).host,
    secretSealed: seal(secret, `${id}:secret`),
    headersSealed: headers && seal(JSON.stringify(headers), `${id}:headers`),
    ...state,
  };
  return { ...(await db().endpoint.create({ data })), url, secret };
}
