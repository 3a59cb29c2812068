import { answer, Receiver } from "@tidings/notifier/testing";
import { db } from "@tidings/prisma";
import { createTestDatabase } from "@tidings/prisma/testing";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { syncWebhookFromEnvironment } from "./services/environment-webhook.ts";
import { seedCaller } from "./testing/endpoints.ts";
import { useEnvironment } from "./testing/environment.ts";

const FROM_VARIABLE = "https://variable.invalid/hook";
const SAVED = "https://saved.invalid/hook";

let receiver: Receiver;
let restore = () => {};

beforeAll(async () => {
  await createTestDatabase();
  receiver = await Receiver.start();
});
afterAll(() => receiver.stop());
beforeEach(async () => {
  receiver.received.length = 0;
  await db().$executeRaw`truncate users, settings, endpoints, events cascade`;
});
afterEach(() => restore());

async function startWith(url: string | undefined) {
  restore();
  restore = useEnvironment({ WEBHOOK_URL: url });
  await syncWebhookFromEnvironment();
}

const seedAdmin = async () => (await seedCaller("admin")).api;

describe("the admin webhook", () => {
  it("is made, changed and removed by its field, and is an endpoint that hears of sign-ups", async () => {
    const api = await seedAdmin();
    expect((await api.admin.settings()).webhookUrl).toBeNull();
    expect((await api.admin.updateSettings({ webhookUrl: SAVED })).webhookUrl).toBe(SAVED);
    const [made] = await api.workspaceEndpoint.list();
    expect(made).toMatchObject({ url: SAVED, isPrimary: true, events: ["new_user"] });
    await api.admin.updateSettings({ webhookUrl: receiver.url() });
    const [changed] = await api.workspaceEndpoint.list();
    expect(changed).toMatchObject({ id: made?.id, url: receiver.url() });
    expect((await api.admin.updateSettings({ webhookUrl: " " })).webhookUrl).toBeNull();
    expect(await api.workspaceEndpoint.list()).toEqual([]);
  });

  it("stays as it is while other settings change, and keeps what an admin added to it", async () => {
    const api = await seedAdmin();
    await api.admin.updateSettings({ webhookUrl: SAVED });
    const [made] = await api.workspaceEndpoint.list();
    const events = ["new_user", "channel_webhook_created"];
    await api.workspaceEndpoint.update({ endpointId: made?.id ?? "", events });
    await api.admin.updateSettings({ enableSignup: false });
    await api.admin.updateSettings({ webhookUrl: receiver.url() });
    expect(await api.workspaceEndpoint.list()).toMatchObject([{ url: receiver.url(), events }]);
  });

  it("is made once by two who save at the same moment", async () => {
    const api = await seedAdmin();
    await Promise.all([1, 2, 3].map(() => api.admin.updateSettings({ webhookUrl: SAVED })));
    expect(await api.workspaceEndpoint.list()).toHaveLength(1);
  });

  it("that was disabled is tried again once it is saved anew", async () => {
    const api = await seedAdmin();
    await api.admin.updateSettings({ webhookUrl: SAVED });
    await db().endpoint.updateMany({ data: { disabledAt: new Date(), disabledReason: "Gone." } });
    await api.admin.updateSettings({ webhookUrl: SAVED });
    expect((await api.workspaceEndpoint.list())[0]?.status.state).toBe("unused");
  });

  it("has a test that tells what the receiver said, saved or not", async () => {
    const api = await seedAdmin();
    await expect(api.admin.testWebhook()).rejects.toMatchObject({ code: "BAD_REQUEST" });
    receiver.behave = answer(418, "I'm a teapot");
    const unsaved = await api.admin.testWebhook({ url: receiver.url() });
    expect(unsaved).toMatchObject({ ok: false, status: 418, responseBody: "I'm a teapot" });
    await api.admin.updateSettings({ webhookUrl: receiver.url() });
    expect((await api.admin.testWebhook()).status).toBe(418);
    expect((await api.admin.testWebhook({ url: null })).status).toBe(418);
    const [first] = receiver.received;
    expect(first?.body).toBe(
      '{"event":"new_user","user":{"email":"test@example.com","name":"Test Person (Tidings test)"}}',
    );
  });

  it("gives its secret headers to its own address only", async () => {
    const api = await seedAdmin();
    await api.admin.updateSettings({ webhookUrl: receiver.url() });
    const [{ id: endpointId } = { id: "" }] = await api.workspaceEndpoint.list();
    await api.workspaceEndpoint.update({ endpointId, headers: { "X-Key": "secret" } });
    await api.admin.testWebhook({ url: receiver.url() });
    await api.admin.testWebhook({ url: receiver.url("/elsewhere") });
    expect(receiver.received.map(({ headers }) => headers["x-key"])).toEqual(["secret", undefined]);
  });
});

describe("WEBHOOK_URL", () => {
  it("gives the first value, and is followed from start to start", async () => {
    const api = await seedAdmin();
    await startWith(FROM_VARIABLE);
    expect(await api.admin.settings()).toMatchObject({
      webhookUrl: FROM_VARIABLE,
      webhookUrlIsFromEnvironment: true,
    });
    const [before] = await api.workspaceEndpoint.list();
    await startWith(receiver.url());
    const [after] = await api.workspaceEndpoint.list();
    expect(after).toMatchObject({ id: before?.id, url: receiver.url() });
    await startWith(undefined);
    expect((await api.admin.settings()).webhookUrl).toBeNull();
    await startWith(FROM_VARIABLE);
    expect((await api.admin.settings()).webhookUrl).toBe(FROM_VARIABLE);
  });

  it("is taken once by processes that start at the same moment", async () => {
    const api = await seedAdmin();
    restore = useEnvironment({ WEBHOOK_URL: FROM_VARIABLE });
    await Promise.all([1, 2, 3].map(() => syncWebhookFromEnvironment()));
    expect(await api.workspaceEndpoint.list()).toHaveLength(1);
  });

  it("says nothing any more once an admin has saved an address", async () => {
    const api = await seedAdmin();
    await startWith(FROM_VARIABLE);
    await api.admin.updateSettings({ webhookUrl: SAVED });
    await startWith(receiver.url());
    await startWith(undefined);
    expect(await api.admin.settings()).toMatchObject({
      webhookUrl: SAVED,
      webhookUrlIsFromEnvironment: false,
    });
  });

  it.each([
    [
      "in the field",
      (api: Awaited<ReturnType<typeof seedAdmin>>) =>
        api.admin.updateSettings({ webhookUrl: null }),
    ],
    [
      "among the endpoints",
      async (api: Awaited<ReturnType<typeof seedAdmin>>) => {
        const [first] = await api.workspaceEndpoint.list();
        await api.workspaceEndpoint.delete({ endpointId: first?.id ?? "" });
      },
    ],
  ])("says nothing any more once an admin has removed it %s", async (_where, remove) => {
    const api = await seedAdmin();
    await startWith(FROM_VARIABLE);
    await remove(api);
    await startWith(FROM_VARIABLE);
    await startWith(receiver.url());
    expect((await api.admin.settings()).webhookUrl).toBeNull();
  });

  it("is still followed after a change of anything but the address", async () => {
    const api = await seedAdmin();
    await startWith(FROM_VARIABLE);
    const [{ id: endpointId } = { id: "" }] = await api.workspaceEndpoint.list();
    const url = FROM_VARIABLE;
    await api.workspaceEndpoint.update({ endpointId, url, name: "Sign-ups", events: ["*"] });
    await startWith(receiver.url());
    const [after] = await api.workspaceEndpoint.list();
    expect(after).toMatchObject({ url: receiver.url(), name: "Sign-ups", events: ["*"] });
    await api.workspaceEndpoint.update({ endpointId, url: SAVED });
    await startWith(FROM_VARIABLE);
    expect((await api.admin.settings()).webhookUrl).toBe(SAVED);
  });

  it("that can't be delivered to stops the start with the reason, unless an admin's counts", async () => {
    const bad = "http://10.0.0.1/SECRETSECRET";
    const start = startWith(bad);
    await expect(start).rejects.toThrow(/^WEBHOOK_URL: .*WEBHOOK_ALLOWED_HOSTS=10\.0\.0\.1/);
    await expect(start).rejects.not.toThrow(/SECRET/);
    const api = await seedAdmin();
    await api.admin.updateSettings({ webhookUrl: SAVED });
    await startWith(bad);
    expect((await api.admin.settings()).webhookUrl).toBe(SAVED);
  });
});
