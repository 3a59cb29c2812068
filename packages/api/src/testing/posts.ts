import { db, newId, type Prisma } from "@tidings/prisma";

const JSON_TYPE = { "content-type": "application/json" };

/** A post in the log of a webhook, as inbound would have kept it. */
export const seedPost = (
  webhookId: string,
  {
    content = "Hello",
    ...given
  }: Partial<Prisma.PostUncheckedCreateInput> & { content?: string } = {},
) =>
  db().post.create({
    data: {
      id: newId(),
      webhookId,
      receivedAt: new Date(),
      durationMs: 1.5,
      sender: "Tidings",
      status: 200,
      headers: JSON_TYPE,
      body: Buffer.from(JSON.stringify({ content })),
      ...given,
    },
  });
