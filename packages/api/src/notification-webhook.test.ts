import { Receiver } from "@tidings/notifier/testing";
import { db } from "@tidings/prisma";
import { seedEndpoint } from "@tidings/prisma/seed";
import { createTestDatabase } from "@tidings/prisma/testing";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { syncWebhookFromEnvironment } from "./services/environment-webhook.ts";
import { seedCaller, seedDeliveries } from "./testing/endpoints.ts";
import { useEnvironment } from "./testing/environment.ts";

const HOOK = "https://receiver.invalid/hook";
const NONE = { endpointId: null, url: null, when: "away", format: null, status: null };

let receiver: Receiver;
let restore = () => {};

beforeAll(async () => {
  await createTestDatabase();
  receiver = await Receiver.start();
});
afterAll(() => receiver.stop());
beforeEach(async () => {
  await db().$executeRaw`truncate users, settings, endpoints, events cascade`;
});
afterEach(() => restore());

describe("the notification webhook", () => {
  it("is made, changed and removed by its field, and hears of answers", async () => {
    const { api } = await seedCaller();
    expect(await api.account.notificationWebhook()).toEqual(NONE);
    const made = await api.account.setNotificationWebhook({ url: HOOK, when: "always" });
    expect(made).toMatchObject({ url: HOOK, when: "always", status: { state: "unused" } });
    expect(await api.endpoint.list()).toMatchObject([
      { id: made.endpointId, isPrimary: true, events: ["chat_response", "chat_failed"] },
    ]);
    const other = await api.account.setNotificationWebhook({ url: receiver.url() });
    expect(other).toMatchObject({ endpointId: made.endpointId, url: receiver.url() });
    expect(other.when).toBe("always");
    const gone = await api.account.setNotificationWebhook({ url: null, when: "away" });
    expect(gone).toEqual({ ...NONE, warning: null });
    expect(await api.endpoint.list()).toEqual([]);
  });

  it("is for when one is away, unless one says otherwise", async () => {
    const { api } = await seedCaller();
    expect((await api.account.setNotificationWebhook({ url: HOOK })).when).toBe("away");
  });

  it("is tested by the documented payload", async () => {
    const { api } = await seedCaller();
    const { ok } = await api.account.testNotificationWebhook({ url: receiver.url() });
    expect(ok).toBe(true);
    expect(Object.keys(JSON.parse(receiver.received.at(-1)?.body ?? ""))).toEqual([
      "event",
      "chat",
    ]);
    await expect(api.account.testNotificationWebhook()).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });

  it("can be tested 30 times in a minute by one person", async () => {
    const { api } = await seedCaller();
    const test = () => api.account.testNotificationWebhook({ url: receiver.url() });
    for (let count = 0; count < 30; count++) await test();
    await expect(test()).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
    await (await seedCaller()).api.account.testNotificationWebhook({ url: receiver.url() });
  });

  it("is one's own", async () => {
    const mine = await seedCaller();
    const theirs = await seedCaller("admin");
    await mine.api.account.setNotificationWebhook({ url: HOOK });
    expect(await theirs.api.account.notificationWebhook()).toEqual(NONE);
    await theirs.api.account.setNotificationWebhook({ url: receiver.url() });
    expect((await mine.api.account.notificationWebhook()).url).toBe(HOOK);
  });
});

describe("user webhooks that are switched off", () => {
  const OFF_WAYS = [
    [
      "by an admin",
      async () => {
        const { api } = await seedCaller("admin");
        await api.admin.updateSettings({ enableUserWebhooks: false });
      },
    ],
    [
      "by the environment",
      async () => {
        restore = useEnvironment({ ENABLE_USER_WEBHOOKS: false });
        await syncWebhookFromEnvironment();
      },
    ],
  ] as const;

  it.each(OFF_WAYS)("%s are gone for everybody and refused in words", async (_how, switchOff) => {
    const { api } = await seedCaller();
    expect(await api.account.features()).toEqual({ userWebhooks: true });
    const { id: endpointId } = await api.endpoint.create({ name: "A", url: HOOK, events: ["*"] });
    await switchOff();
    expect(await api.account.features()).toEqual({ userWebhooks: false });
    for (const refused of [
      () => api.account.notificationWebhook(),
      () => api.account.setNotificationWebhook({ url: HOOK, when: "away" }),
      () => api.account.setNotificationWebhook({ url: null, when: "away" }),
      () => api.account.testNotificationWebhook({ url: HOOK }),
      () => api.endpoint.list(),
      () => api.endpoint.create({ name: "A", url: HOOK, events: ["*"] }),
      () => api.endpoint.update({ endpointId, name: "B" }),
      () => api.endpoint.test({ endpointId }),
      () => api.endpoint.enable({ endpointId }),
    ]) {
      const attempt = refused();
      await expect(attempt).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(attempt).rejects.toThrow(/switched off/);
    }
  });

  it.each(OFF_WAYS)("%s leave nothing queued but the workspace's", async (_how, switchOff) => {
    const { user, api } = await seedCaller();
    const mine = await seedEndpoint({ url: HOOK, userId: user.id });
    const ours = await seedEndpoint({ url: HOOK });
    const [sent, queued] = await seedDeliveries(mine, ["delivered", "pending"], "mention");
    const [sentOurs] = await seedDeliveries(ours, ["pending"]);
    await switchOff();
    const stateOf = async (id = "") => db().delivery.findUniqueOrThrow({ where: { id } });
    expect(await stateOf(queued)).toMatchObject({
      state: "cancelled",
      reason: "User webhooks were switched off.",
      nextAttemptAt: null,
    });
    expect((await stateOf(sent)).state).toBe("delivered");
    expect((await stateOf(sentOurs)).state).toBe("pending");
    const again = api.delivery.redeliver({ deliveryId: queued ?? "" });
    await expect(again).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(again).rejects.toThrow(/switched off/);
  });

  it("work again once they are switched on", async () => {
    const admin = await seedCaller("admin");
    const { api } = await seedCaller();
    await api.account.setNotificationWebhook({ url: HOOK, when: "always" });
    await admin.api.admin.updateSettings({ enableUserWebhooks: false });
    await admin.api.admin.updateSettings({ enableUserWebhooks: true });
    expect(await api.account.notificationWebhook()).toMatchObject({ url: HOOK, when: "always" });
    await api.account.setNotificationWebhook({ url: receiver.url() });
  });
});

it("settings are saved together or not at all", async () => {
  const { user, api } = await seedCaller("admin");
  const mine = await seedEndpoint({ url: HOOK, userId: user.id });
  await seedDeliveries(mine, ["pending"]);
  const changes = { enableUserWebhooks: false, enableSignup: false, webhookUrl: "http://10.0.0.1" };
  await expect(api.admin.updateSettings(changes)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  expect(await api.admin.settings()).toMatchObject({ enableUserWebhooks: true, webhookUrl: null });
  expect(await db().delivery.count({ where: { state: "pending" } })).toBe(1);
  expect(await db().setting.count()).toBe(0);
});
