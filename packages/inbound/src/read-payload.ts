import { db, unpackBody } from "@tidings/prisma";

/** The body that a webhook's message was made of. */
export interface MessagePayload {
  /** The name of the recogniser that read it. */
  sender: string;
  body: Buffer;
}

/** Null where the message itself says all that its post did, or the body isn't kept any more. */
export async function readPayload(messageId: string): Promise<MessagePayload | null> {
  const payload = await db().messagePayload.findUnique({ where: { messageId } });
  if (payload === null) return null;
  const found = await db().payloadPack.findUnique({ where: { id: payload.packId } });
  if (found === null) return null;
  return { sender: payload.sender, body: await unpackBody(found.data, payload) };
}
