import { db, hashToken } from "@tidings/prisma";
import { seedChannel, seedUser } from "@tidings/prisma/seed";
import { createTestDatabase } from "@tidings/prisma/testing";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { readImage } from "./services/images.ts";
import { callerFor } from "./testing/callers.ts";

beforeAll(async () => {
  await createTestDatabase();
});

async function seedManaged() {
  const owner = await seedUser();
  const channel = await seedChannel({ createdById: owner.id, isPrivate: true });
  const api = (await callerFor(owner.id)).channelWebhook;
  return { api, channelId: channel.id };
}

const picture = async (format: "png" | "jpeg" | "webp" | "gif", width = 600, height = 300) =>
  (
    await sharp({ create: { width, height, channels: 3, background: "teal" } })
      .toFormat(format)
      .toBuffer()
  ).toString("base64");

const tokenOf = (url: string) => url.split("/").at(-1) ?? "";

describe("a channel webhook", () => {
  it("has an absolute URL with its id and a token that only its hash is stored of", async () => {
    const { api, channelId } = await seedManaged();
    const webhook = await api.create({ channelId, name: "  CI  " });
    expect(webhook).toMatchObject({ name: "CI", lastUsedAt: null, imageUrl: null });
    expect(webhook.url).toBe(
      `http://localhost:3000/api/v1/channels/webhooks/${webhook.id}/${tokenOf(webhook.url)}`,
    );
    expect(tokenOf(webhook.url)).toMatch(/^[\w-]{43}$/);
    const row = await db().channelWebhook.findUniqueOrThrow({
      where: { id: webhook.id },
      select: { tokenHash: true, tokenSealed: true },
    });
    expect(Buffer.from(row.tokenHash)).toEqual(hashToken(tokenOf(webhook.url)));
    expect(Buffer.from(row.tokenSealed).toString("latin1")).not.toContain(tokenOf(webhook.url));
  });

  it("is one of several, listed in the order they were made", async () => {
    const { api, channelId } = await seedManaged();
    for (const name of ["one", "two", "three"]) await api.create({ channelId, name });
    const names = (await api.list({ channelId })).map(({ name }) => name);
    expect(names).toEqual(["one", "two", "three"]);
  });

  it("keeps its URL when its name and image change, and gets another by rotation", async () => {
    const { api, channelId } = await seedManaged();
    const { id: webhookId, url } = await api.create({ channelId, name: "CI" });
    const image = await picture("png");
    const updated = await api.update({ channelId, webhookId, name: "CD", image });
    expect(updated).toMatchObject({ name: "CD", url, imageUrl: expect.any(String) });
    const rotated = await api.rotate({ channelId, webhookId });
    expect(rotated.url).not.toBe(url);
    expect(rotated.id).toBe(webhookId);
  });

  it("is gone for good once deleted", async () => {
    const { api, channelId } = await seedManaged();
    const { id: webhookId } = await api.create({ channelId, name: "CI" });
    await api.delete({ channelId, webhookId });
    expect(await api.list({ channelId })).toEqual([]);
    for (const act of [api.delete, api.rotate]) {
      await expect(act({ channelId, webhookId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });

  it("can't be reached through another channel that one manages", async () => {
    const mine = await seedManaged();
    const theirs = await seedManaged();
    const { id: webhookId } = await theirs.api.create({ channelId: theirs.channelId, name: "CI" });
    const { channelId } = mine;
    for (const act of [mine.api.delete, mine.api.rotate, mine.api.update]) {
      await expect(act({ channelId, webhookId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    expect(await theirs.api.list({ channelId: theirs.channelId })).toHaveLength(1);
  });

  it.each([
    ["", "empty"],
    [" \u200b\u202e ", "invisible"],
    ["a".repeat(81), "81 characters"],
  ])("refuses the name %j (%s)", async (name) => {
    const { api, channelId } = await seedManaged();
    await expect(api.create({ channelId, name })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await api.list({ channelId })).toEqual([]);
  });

  it("takes a name of 80 characters, emoji counted as one", async () => {
    const { api, channelId } = await seedManaged();
    const name = "🦊".repeat(80);
    expect((await api.create({ channelId, name })).name).toBe(name);
  });
});

describe("a webhook's image", () => {
  it.each(["png", "jpeg", "webp", "gif"] as const)(
    "takes %s and keeps a 256 px WebP",
    async (format) => {
      const { api, channelId } = await seedManaged();
      const image = `data:image/${format};base64,${await picture(format)}`;
      const { imageUrl } = await api.create({ channelId, name: "CI", image });
      const stored = await readImage(imageUrl?.split("/").at(-1) ?? "");
      const { format: kept, width, height } = await sharp(stored ?? undefined).metadata();
      expect({ kept, width, height }).toEqual({ kept: "webp", width: 256, height: 256 });
    },
  );

  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>';
  it.each<[string, () => Promise<string>]>([
    ["SVG", async () => Buffer.from(svg).toString("base64")],
    ["SVG that says it is PNG", async () => `data:image/png;base64,${btoa(svg)}`],
    ["text", async () => btoa("just text")],
    ["nothing", async () => ""],
    ["a PNG that stops halfway", async () => (await picture("png", 900, 900)).slice(0, 200)],
    ["more than 5 MiB", async () => Buffer.alloc(5 * 1024 * 1024 + 1).toString("base64")],
    ["a picture of 100 megapixels", () => picture("png", 10_000, 10_000)],
  ])("refuses %s, in words, and makes no webhook", async (_what, make) => {
    const { api, channelId } = await seedManaged();
    const attempt = api.create({ channelId, name: "CI", image: await make() });
    await expect(attempt).rejects.toThrow(/picture/);
    expect(await api.list({ channelId })).toEqual([]);
  });

  it("is removed by null and left alone by nothing", async () => {
    const { api, channelId } = await seedManaged();
    const image = await picture("png");
    const { id: webhookId, imageUrl } = await api.create({ channelId, name: "CI", image });
    expect((await api.update({ channelId, webhookId, name: "CD" })).imageUrl).toBe(imageUrl);
    expect((await api.update({ channelId, webhookId, image: null })).imageUrl).toBeNull();
  });
});
