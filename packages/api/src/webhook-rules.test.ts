import { signaturePurpose } from "@tidings/inbound/rules";
import { db, newId, unseal } from "@tidings/prisma";
import { seedChannel, seedUser, seedWebhook } from "@tidings/prisma/seed";
import { createTestDatabase } from "@tidings/prisma/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { callerFor } from "./testing/callers.ts";

const SECRET = "It's a Secret to Everybody";

beforeAll(createTestDatabase);

async function seedManaged() {
  const owner = await seedUser();
  const channel = await seedChannel({ createdById: owner.id });
  const webhook = await seedWebhook({ channelId: channel.id, createdById: owner.id });
  const api = (await callerFor(owner.id)).channelWebhook;
  return { api, ids: { channelId: channel.id, webhookId: webhook.id } };
}

const rowOf = (id: string) =>
  db().channelWebhook.findUniqueOrThrow({ where: { id }, omit: { signatureSealed: false } });

/** Puts a post with a body into the table, as if it had come. */
async function seedPost(webhookId: string, body: string | null, headers = {}) {
  const id = newId();
  await db().post.create({
    data: {
      webhookId,
      id,
      receivedAt: new Date(),
      durationMs: 1,
      status: 200,
      query: "team=ops",
      headers: { "content-type": "application/json", ...headers },
      body: body === null ? null : Buffer.from(body),
    },
  });
  return id;
}

it("has no rules at first, and the events it has received, the latest first", async () => {
  const { api, ids } = await seedManaged();
  const seen = [
    { event: "push", lastSeenAt: new Date(1_000) },
    { event: "star.created", lastSeenAt: new Date(2_000) },
  ];
  const { webhookId } = ids;
  await db().webhookEvent.createMany({ data: seen.map((event) => ({ webhookId, ...event })) });
  const events = seen.toReversed();
  expect(await api.rules(ids)).toEqual({ signature: null, filter: null, template: null, events });
});

it("raises the version with every change", async () => {
  const { api, ids } = await seedManaged();
  const signature = { scheme: "github", secret: SECRET };
  await Promise.all([
    api.setSignature({ ...ids, signature }),
    api.setFilter({ ...ids, filter: { mode: "only", patterns: ["push"] } }),
    api.setTemplate({ ...ids, template: "{{ text }}" }),
  ]);
  expect((await rowOf(ids.webhookId)).settingsVersion).toBe(3);
  await api.setSignature({ ...ids, signature: null });
  await api.setFilter({ ...ids, filter: null });
  const rules = await api.setTemplate({ ...ids, template: null });
  expect(rules).toMatchObject({ signature: null, filter: null, template: null });
  const row = await rowOf(ids.webhookId);
  expect(row).toMatchObject({ settingsVersion: 6, signatureScheme: null, signatureSealed: null });
});

describe("a signature", () => {
  it("keeps its secret sealed, and gives it to nobody", async () => {
    const { api, ids } = await seedManaged();
    const signature = { scheme: "github", secret: ` ${SECRET}\n` };
    const rules = await api.setSignature({ ...ids, signature });
    expect(rules.signature).toEqual({ scheme: "github", secretIsSet: true });
    const { signatureSealed } = await rowOf(ids.webhookId);
    expect(unseal(signatureSealed ?? Buffer.of(), signaturePurpose(ids.webhookId))).toBe(SECRET);
    expect(Buffer.from(signatureSealed ?? []).toString("latin1")).not.toContain(SECRET);
    expect(JSON.stringify([await api.rules(ids), await api.list(ids)])).not.toContain("Everybody");
  });

  it.each([
    ["no-such-scheme", SECRET, "signature.scheme"],
    ["constructor", SECRET, "signature.scheme"],
    ["github", "short", "signature.secret"],
    ["github", " ".repeat(20), "signature.secret"],
    ["github", "x".repeat(501), "signature.secret"],
    ["bearer", "two words", "signature.secret"],
    ["standard-webhooks", "whsec_not base64 at all", "signature.secret"],
  ])("refuses %s with %j, at %s", async (scheme, secret, field) => {
    const { api, ids } = await seedManaged();
    const attempt = api.setSignature({ ...ids, signature: { scheme, secret } });
    const error = await attempt.catch((cause) => cause);
    expect(error.code).toBe("BAD_REQUEST");
    expect(error.cause.issues[0].path.join(".")).toBe(field);
    expect((await rowOf(ids.webhookId)).settingsVersion).toBe(0);
  });

  it("names every way to sign, with where its secret is to be found", async () => {
    const { api, ids } = await seedManaged();
    const schemes = await api.signatureSchemes(ids);
    expect(schemes.map(({ name }) => name)).toContain("gitlab");
    for (const { title, secretHint } of schemes) expect(title + secretHint).toMatch(/\w+ \w+/);
  });
});

describe("a filter", () => {
  it("keeps each pattern once, on one line", async () => {
    const { api, ids } = await seedManaged();
    const patterns = ["push", " push ", "pull_request.*", "a\u0000b"];
    const { filter } = await api.setFilter({ ...ids, filter: { mode: "except", patterns } });
    expect(filter).toEqual({ mode: "except", patterns: ["push", "pull_request.*", "a b"] });
  });

  it.each([[[]], [[" "]], [["x".repeat(121)]], [Array.from({ length: 101 }, (_, i) => `e${i}`)]])(
    "refuses %j",
    async (patterns) => {
      const { api, ids } = await seedManaged();
      const attempt = api.setFilter({ ...ids, filter: { mode: "only", patterns } });
      await expect(attempt).rejects.toMatchObject({ code: "BAD_REQUEST" });
    },
  );
});

describe("a template", () => {
  it.each(["{% if x %}", "{{ x | no_such_filter }}", " ", "x".repeat(10_001)])(
    "is refused at its field, in words: %j",
    async (template) => {
      const { api, ids } = await seedManaged();
      const error = await api.setTemplate({ ...ids, template }).catch((cause) => cause);
      expect(error).toMatchObject({ code: "BAD_REQUEST" });
      expect(error.cause.field ?? error.cause.issues[0].path[0]).toBe("template");
      expect((await api.rules(ids)).template).toBeNull();
    },
  );

  it("shows what it makes of a captured post, and of a pasted body", async () => {
    const { api, ids } = await seedManaged();
    const template = "{{ payload.name | escape_markdown }} {{ query.team }}";
    const postId = await seedPost(ids.webhookId, '{"name":"a_b"}');
    const body = '{"name":"c"}';
    expect(await api.previewTemplate({ ...ids, template, postId })).toEqual({
      content: "a\\_b ops",
    });
    expect(await api.previewTemplate({ ...ids, template, body })).toEqual({ content: "c " });
    expect((await rowOf(ids.webhookId)).settingsVersion).toBe(0);
  });

  it.each([
    ["{{ x | no }}", "{}", /undefined filter/],
    ["{{ payload.absent }}", "{}", /without any words/],
    ["{{ text }}", "no JSON", /must be a JSON object/],
    ["{% for i in (1..99999999) %}{% endfor %}", "{}", /limit|took/],
  ])("says what is wrong with %j on %j", async (template, body, problem) => {
    const { api, ids } = await seedManaged();
    const preview = await api.previewTemplate({ ...ids, template, body });
    expect(preview).toEqual({ problem: expect.stringMatching(problem) });
  });

  it("says what posts it can't be tried on", async () => {
    const { api, ids } = await seedManaged();
    const template = "{{ text }}";
    const large = await seedPost(ids.webhookId, null);
    const plain = await seedPost(ids.webhookId, "Hi", { "content-type": "text/plain" });
    for (const postId of [large, plain]) {
      const preview = await api.previewTemplate({ ...ids, template, postId });
      expect(preview).toEqual({ problem: expect.stringMatching(/\w+ \w+/) });
    }
  });

  it("can't be tried on the posts of somebody else's webhook", async () => {
    const [mine, theirs] = [await seedManaged(), await seedManaged()];
    const postId = await seedPost(theirs.ids.webhookId, '{"secret":1}');
    const attempt = mine.api.previewTemplate({ ...mine.ids, template: "{{ text }}", postId });
    await expect(attempt).rejects.toMatchObject({ code: "NOT_FOUND" });
    const rightful = theirs.api.previewTemplate({ ...theirs.ids, template: "{{ text }}", postId });
    expect(await rightful).toEqual({ content: '{"secret":1}' });
  });
});

it("isn't open through another channel, nor once it is deleted", async () => {
  const [mine, theirs] = [await seedManaged(), await seedManaged()];
  const foreign = { channelId: mine.ids.channelId, webhookId: theirs.ids.webhookId };
  const deleted = mine.ids;
  await mine.api.delete(deleted);
  for (const ids of [foreign, deleted]) {
    const attempts = [
      () => mine.api.rules(ids),
      () => mine.api.posts(ids),
      () => mine.api.setSignature({ ...ids, signature: null }),
      () => mine.api.setFilter({ ...ids, filter: null }),
      () => mine.api.setTemplate({ ...ids, template: null }),
      () => mine.api.previewTemplate({ ...ids, template: "x", body: "{}" }),
    ];
    for (const attempt of attempts) {
      await expect(attempt()).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  }
  expect((await rowOf(theirs.ids.webhookId)).settingsVersion).toBe(0);
});
