import { answer, notifierFor, Receiver, until } from "@tidings/notifier/testing";
import { db, newId } from "@tidings/prisma";
import { seedEndpoint } from "@tidings/prisma/seed";
import { createTestDatabase } from "@tidings/prisma/testing";
import superjson from "superjson";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { seedCaller, seedDeliveries } from "./testing/endpoints.ts";

const HOOK = "https://receiver.invalid/hook";

beforeAll(async () => {
  await createTestDatabase();
});
beforeEach(async () => {
  await db().$executeRaw`truncate users, settings, endpoints, events cascade`;
});

const idsOf = (page: { items: { id: string }[] }) => page.items.map(({ id }) => id);

/** A person's endpoint and the workspace's, with a delivery of each state. */
async function seedOutbox() {
  const owner = await seedCaller();
  const admin = await seedCaller("admin");
  const mine = await seedEndpoint({ url: HOOK, userId: owner.user.id });
  const ours = await seedEndpoint({ url: HOOK, name: "Ours", format: "slack" });
  const states = ["delivered", "failed", "cancelled", "pending"] as const;
  const mineIds = await seedDeliveries(mine, [...states], "mention");
  const oursIds = await seedDeliveries(ours, [...states]);
  return { owner, admin, mine, ours, mineIds, oursIds };
}

const seedAttempt = (deliveryId: string, status: number | null) =>
  db().attempt.create({
    data: {
      id: newId(),
      deliveryId,
      startedAt: new Date(),
      durationMs: 12,
      requestHeaders: { "webhook-id": "msg_1", "x-key": "••••" },
      requestBody: "{}",
      status,
      responseHeaders: status === null ? undefined : { "content-type": "text/plain" },
      responseBody: status === null ? null : "no",
      error: "The receiver failed.",
    },
  });

describe("delivery.list", () => {
  it("shows admins everything and people their own, newest first", async () => {
    const { owner, admin, mineIds, oursIds } = await seedOutbox();
    const { api: stranger } = await seedCaller();
    expect(idsOf(await admin.api.delivery.list())).toEqual([...mineIds, ...oursIds].reverse());
    expect(idsOf(await owner.api.delivery.list({}))).toEqual([...mineIds].reverse());
    expect(idsOf(await stranger.delivery.list())).toEqual([]);
  });

  it("tells what, whose, where to and how far, by the masked address", async () => {
    const { admin, owner, mine, ours, mineIds, oursIds } = await seedOutbox();
    await seedAttempt(oursIds[1] ?? "", 500);
    await seedAttempt(oursIds[1] ?? "", 503);
    await seedAttempt(mineIds[1] ?? "", null);
    const { items } = await admin.api.delivery.list({ status: "failed" });
    expect(items).toMatchObject([
      {
        event: "new_user",
        endpoint: { id: ours.id, name: "Ours", urlMasked: ours.urlMasked, format: "slack" },
        owner: null,
        state: "failed",
        lastStatus: 503,
        lastError: "The receiver failed.",
        attemptCount: 2,
        eventLabel: "Somebody signs up",
      },
      {
        event: "mention",
        endpoint: { id: mine.id, isDeleted: false },
        owner: { id: owner.user.id, name: owner.user.name },
        lastStatus: null,
      },
    ]);
    expect(JSON.stringify(items)).not.toContain(HOOK);
  });

  it("filters by endpoint, event and state", async () => {
    const { admin, owner, mine, ours, mineIds, oursIds } = await seedOutbox();
    const found = async (filters: Parameters<typeof admin.api.delivery.list>[0]) =>
      idsOf(await admin.api.delivery.list(filters));
    expect(await found({ endpointId: ours.id })).toEqual([...oursIds].reverse());
    expect(await found({ event: "mention" })).toEqual([...mineIds].reverse());
    expect(await found({ mine: true })).toEqual([]);
    expect(await found({ endpointId: mine.id, status: "pending" })).toEqual([mineIds[3]]);
    expect(await found({ endpointId: ours.id, event: "mention" })).toEqual([]);
    const others = await owner.api.delivery.list({ endpointId: ours.id });
    expect(others.items).toEqual([]);
  });

  it("takes a text that can't be stored for a mistake of the client's", async () => {
    const { admin } = await seedOutbox();
    const list = admin.api.delivery.list({ event: "a\0b" });
    await expect(list).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(list).rejects.toThrow(/NUL/);
  });

  it("tells apart what waits for its first attempt and what is tried again", async () => {
    const { owner, mine, mineIds } = await seedOutbox();
    const [retried] = await seedDeliveries(mine, ["pending"], "mention");
    await db().delivery.update({ where: { id: retried }, data: { attemptCount: 1 } });
    const found = async (status: "pending" | "waiting" | "retrying") =>
      idsOf(await owner.api.delivery.list({ status }));
    expect(await found("retrying")).toEqual([retried]);
    expect(await found("waiting")).toEqual([mineIds[3]]);
    expect(await found("pending")).toEqual([retried, mineIds[3]]);
    const { items } = await owner.api.delivery.list({ status: "pending" });
    expect(items.map(({ isRetrying }) => isRetrying)).toEqual([true, false]);
  });

  it("gives pages, each delivery once", async () => {
    const { admin, ours } = await seedOutbox();
    await seedDeliveries(
      ours,
      Array.from({ length: 17 }, () => "delivered" as const),
    );
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof admin.api.delivery.list>> =
        await admin.api.delivery.list({ endpointId: ours.id, cursor, limit: 10 });
      seen.push(...idsOf(page));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toHaveLength(21);
    expect(new Set(seen).size).toBe(21);
    expect(seen).toEqual(seen.toSorted().reverse());
  });
});

describe("delivery.get", () => {
  it("tells what was carried and every attempt, oldest first", async () => {
    const { owner, mineIds } = await seedOutbox();
    const deliveryId = mineIds[1] ?? "";
    await seedAttempt(deliveryId, null);
    await seedAttempt(deliveryId, 500);
    const delivery = await owner.api.delivery.get({ deliveryId });
    expect(delivery.webhookId).toMatch(/^msg_[0-9a-f]{32}$/);
    expect(delivery.attempts).toMatchObject([
      { status: null, responseHeaders: null, responseBody: null },
      {
        status: 500,
        requestHeaders: expect.arrayContaining([["x-key", "••••"]]),
        responseBody: "no",
        durationMs: 12,
      },
    ]);
  });

  it("shows headers of whatever name, over the wire as well", async () => {
    const { owner, mineIds } = await seedOutbox();
    const deliveryId = mineIds[1] ?? "";
    const odd = '{"constructor":"1","prototype":"2","__proto__":"3"}';
    const { id } = await seedAttempt(deliveryId, 200);
    await db().$executeRaw`
      update attempts set response_headers = ${odd}::jsonb where id = ${id}::uuid`;
    const { attempts } = await owner.api.delivery.get({ deliveryId });
    expect(() => superjson.serialize(attempts)).not.toThrow();
    const names = attempts[0]?.responseHeaders?.map(([name]) => name);
    expect(names?.toSorted()).toEqual(["__proto__", "constructor", "prototype"]);
  });

  it("withholds from admins what is said in other people's chats, and nothing else", async () => {
    const { owner, admin, mine, oursIds } = await seedOutbox();
    const [deliveryId = ""] = await seedDeliveries(mine, ["failed"], "chat_response");
    for (const id of [deliveryId, ...oursIds]) await seedAttempt(id, 500);
    const shown = { isWithheld: false, attempts: [{ requestBody: "{}", responseBody: "no" }] };
    expect(await owner.api.delivery.get({ deliveryId })).toMatchObject(shown);
    expect(await admin.api.delivery.get({ deliveryId: oursIds[0] ?? "" })).toMatchObject(shown);
    expect(await admin.api.delivery.get({ deliveryId })).toMatchObject({
      isWithheld: true,
      payload: null,
      state: "failed",
      attempts: [
        {
          status: 500,
          durationMs: 12,
          requestBody: null,
          responseBody: null,
          error: "The receiver failed.",
        },
      ],
    });
  });

  it("shows what it carries as the generic format sends it", async () => {
    const { admin, mineIds, oursIds } = await seedOutbox();
    const payloadOf = async (deliveryId = "") =>
      (await admin.api.delivery.get({ deliveryId })).payload;
    const user = { email: "tim@example.com", name: "Tim" };
    expect(await payloadOf(oursIds[0])).toEqual({ event: "new_user", user });
    // No mention looks like this; what can't be read is shown as it is stored.
    expect(await payloadOf(mineIds[0])).toEqual({ user });
  });

  it("gives nobody else's away, and its owner and admins still get through", async () => {
    const { owner, admin, mineIds, oursIds } = await seedOutbox();
    const { api: stranger } = await seedCaller();
    for (const deliveryId of [...mineIds, ...oursIds, newId()]) {
      for (const act of [stranger.delivery.get, stranger.delivery.redeliver]) {
        await expect(act({ deliveryId })).rejects.toMatchObject({ code: "NOT_FOUND" });
      }
    }
    for (const deliveryId of oursIds) {
      const attempt = owner.api.delivery.get({ deliveryId });
      await expect(attempt).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    for (const deliveryId of mineIds) {
      expect((await owner.api.delivery.get({ deliveryId })).id).toBe(deliveryId);
      expect((await admin.api.delivery.get({ deliveryId })).id).toBe(deliveryId);
    }
  });
});

describe("a person who has to wait for an admin again", () => {
  it("has nothing more on its way", async () => {
    const { owner, admin, mineIds, oursIds } = await seedOutbox();
    await admin.api.admin.updateUser({ userId: owner.user.id, role: "pending" });
    const get = (deliveryId = "") => admin.api.delivery.get({ deliveryId });
    expect(await get(mineIds[3])).toMatchObject({
      state: "cancelled",
      reason: expect.stringMatching(/wait for an admin/),
    });
    expect(await get(oursIds[3])).toMatchObject({ state: "pending" });
  });
});

describe("delivery.redeliver", () => {
  const stops: (() => Promise<void>)[] = [];
  afterAll(() => Promise.all(stops.map((stop) => stop())));

  it("sends what is over once more, and refuses what is under way", async () => {
    const receiver = await Receiver.start();
    const { user, api } = await seedCaller();
    const endpoint = await seedEndpoint({ url: receiver.url(), userId: user.id });
    const over = await seedDeliveries(endpoint, ["delivered", "failed", "cancelled"]);
    for (const deliveryId of over) {
      await api.delivery.redeliver({ deliveryId });
      const again = api.delivery.redeliver({ deliveryId });
      await expect(again).rejects.toMatchObject({ code: "CONFLICT" });
      await expect(again).rejects.toThrow(/on its way/);
    }
    notifierFor((stop) => stops.push(stop));
    await until(async () => (await db().delivery.count({ where: { state: "delivered" } })) === 3);
    expect(receiver.received).toHaveLength(3);
    await receiver.stop();
  });

  it("has what waits for its next attempt tried at once, as that attempt", async () => {
    const receiver = await Receiver.start();
    const looked = Promise.withResolvers<void>();
    receiver.behave = (response, got) => looked.promise.then(() => answer(500)(response, got));
    const { user, api } = await seedCaller();
    const endpoint = await seedEndpoint({ url: receiver.url(), userId: user.id });
    const [deliveryId = ""] = await seedDeliveries(endpoint, ["pending"]);
    const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1_000);
    const data = { attemptCount: 9, nextAttemptAt: tomorrow };
    await db().delivery.update({ where: { id: deliveryId }, data });
    expect((await api.delivery.get({ deliveryId })).isWaiting).toBe(true);
    await api.delivery.redeliver({ deliveryId });
    expect((await api.delivery.get({ deliveryId })).isWaiting).toBe(false);
    await expect(api.delivery.redeliver({ deliveryId })).rejects.toThrow(/on its way/);
    looked.resolve();
    notifierFor((stop) => stops.push(stop));
    await until(async () => (await api.delivery.get({ deliveryId })).state === "failed");
    expect((await api.delivery.get({ deliveryId })).reason).toMatch(/after 10 attempts/);
    await receiver.stop();
  });

  it("refuses in words where the endpoint is switched off or deleted", async () => {
    const { owner, mine, mineIds } = await seedOutbox();
    const redeliver = () => owner.api.delivery.redeliver({ deliveryId: mineIds[0] ?? "" });
    const where = { id: mine.id };
    await db().endpoint.update({ where, data: { disabledAt: new Date() } });
    await expect(redeliver()).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(redeliver()).rejects.toThrow(/Switch it on again first/);
    await owner.api.endpoint.delete({ endpointId: mine.id });
    await expect(redeliver()).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(redeliver()).rejects.toThrow(/deleted/);
    expect((await owner.api.delivery.list()).items[0]?.endpoint.isDeleted).toBe(true);
  });
});

describe("delivery.choices", () => {
  const choicesOf = async (caller: Awaited<ReturnType<typeof seedCaller>>, mine?: boolean) => {
    const { endpoints, events } = await caller.api.delivery.choices(mine ? { mine } : undefined);
    const namesOf = (choices: { name: string }[]) => choices.map(({ name }) => name);
    return { endpoints: namesOf(endpoints), events: namesOf(events) };
  };

  it("offers what somebody may see, also while user webhooks are off", async () => {
    const { owner, admin, mine, ours } = await seedOutbox();
    await admin.api.admin.updateSettings({ enableUserWebhooks: false });
    const owners = await choicesOf(owner);
    expect(owners.endpoints).toEqual([mine.id]);
    expect(owners.events).toContain("mention");
    expect(owners.events).not.toContain("new_user");
    const admins = await choicesOf(admin);
    expect(admins.endpoints).toEqual([ours.id]);
    expect(admins.events).toEqual(expect.arrayContaining(["mention", "new_user"]));
    expect((await choicesOf(admin, true)).endpoints).toEqual([]);
  });
});

describe("delivery.problems", () => {
  it("names the endpoints that fail or are disabled: one's own, and for admins the workspace's", async () => {
    const { owner, admin, mine, ours } = await seedOutbox();
    expect(await admin.api.delivery.problems()).toEqual([]);
    const data = { failingSince: new Date(), lastError: "The receiver is out of order." };
    await db().endpoint.update({ where: { id: mine.id }, data });
    const disabled = { disabledAt: new Date(), disabledReason: "Gone for good." };
    await db().endpoint.update({ where: { id: ours.id }, data: disabled });
    expect(await owner.api.delivery.problems()).toMatchObject([
      { id: mine.id, scope: "user", status: { state: "failing", lastError: data.lastError } },
    ]);
    expect(await admin.api.delivery.problems()).toMatchObject([
      {
        id: ours.id,
        scope: "workspace",
        status: { state: "disabled", lastError: "Gone for good." },
      },
    ]);
    await admin.api.workspaceEndpoint.delete({ endpointId: ours.id });
    expect(await admin.api.delivery.problems()).toEqual([]);
    await admin.api.admin.updateSettings({ enableUserWebhooks: false });
    expect(await owner.api.delivery.problems()).toEqual([]);
  });
});
