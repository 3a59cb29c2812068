import { isSignedBy, Receiver } from "@tidings/notifier/testing";
import { db } from "@tidings/prisma";
import { seedEndpoint } from "@tidings/prisma/seed";
import { createTestDatabase } from "@tidings/prisma/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { endpointRow, seedCaller, seedDeliveries } from "./testing/endpoints.ts";

const HOOK = "https://receiver.invalid/services/T000/B000/SECRETSECRETSECRET";
const OTHER = "https://other.invalid/hook";

let receiver: Receiver;

beforeAll(async () => {
  await createTestDatabase();
  receiver = await Receiver.start();
});
afterAll(() => receiver.stop());
beforeEach(async () => {
  receiver.received.length = 0;
  await db().$executeRaw`truncate users, settings, endpoints, events cascade`;
});

const choice = (change = {}) => ({ name: "Ops", url: HOOK, events: ["*"], ...change });

/** As it is listed. */
const withoutWarning = <View extends { warning: unknown }>({ warning: _, ...view }: View) => view;

/** Both kinds of owner, who have the same procedures. */
const OWNERS = [
  ["a person", "user", async () => (await seedCaller()).api.endpoint],
  ["the workspace", "workspace", async () => (await seedCaller("admin")).api.workspaceEndpoint],
] as const;

describe.each(OWNERS)("an endpoint of %s", (_who, audience, caller) => {
  const when = audience === "user" ? "away" : "always";

  it("is made as chosen, with the address's format, and listed without secrets", async () => {
    const api = await caller();
    const headers = { "X-Team": "ops", Authorization: "Bearer HEADERVALUE" };
    const made = await api.create(choice({ name: "  Ops  ", headers }));
    expect(made).toMatchObject({
      name: "Ops",
      url: HOOK,
      urlMasked: "https://receiver.invalid/…CRET",
      format: "generic",
      events: ["*"],
      when,
      headerNames: ["X-Team", "Authorization"],
      isPrimary: false,
      status: { state: "unused", since: null, lastError: null },
    });
    expect(await api.list()).toEqual([withoutWarning(made)]);
    expect(JSON.stringify(made)).not.toMatch(/HEADERVALUE|whsec_/);
  });

  it("is stored sealed", async () => {
    const api = await caller();
    const { id } = await api.create(choice({ headers: { "X-Key": "HEADERVALUE" } }));
    const { secret } = await api.revealSecret({ endpointId: id });
    const row = await endpointRow(id);
    const stored = Object.values(row)
      .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : value))
      .join();
    for (const hidden of ["SECRETSECRET", "HEADERVALUE", secret]) {
      expect(stored).not.toContain(hidden);
    }
  });

  it("changes in what is given and keeps the rest", async () => {
    const api = await caller();
    const made = await api.create(choice({ headers: { "X-Team": "ops" } }));
    const after = await api.update({ endpointId: made.id, name: "Night", events: ["*", "*"] });
    expect(after).toEqual({ ...made, name: "Night", warning: null });
  });

  it("adds, replaces and removes headers by name, in whatever case", async () => {
    const api = await caller();
    const headers = { "X-One": "1", "X-Two": "2", "X-Three": "3" };
    const { id: endpointId } = await api.create(choice({ url: receiver.url(), headers }));
    const changes = { "x-one": null, "x-two": "two", "X-Four": "4" };
    const { headerNames } = await api.update({ endpointId, headers: changes });
    expect(headerNames).toEqual(["x-two", "X-Three", "X-Four"]);
    await api.test({ endpointId });
    expect(receiver.received[0]?.headers).toMatchObject({
      "x-two": "two",
      "x-three": "3",
      "x-four": "4",
    });
    expect(receiver.received[0]?.headers).not.toHaveProperty("x-one");
  });

  it("follows its address in the format, unless that was chosen by hand", async () => {
    const api = await caller();
    const { id: endpointId } = await api.create(choice());
    const slack = "https://hooks.slack.com/services/T000/B000/SECRETSECRETSECRET";
    const proposal = (await api.update({ endpointId, url: slack })).format;
    expect((await api.update({ endpointId, url: OTHER })).format).toBe("generic");
    expect((await api.update({ endpointId, format: "generic", url: slack })).format).toBe(
      "generic",
    );
    expect((await api.update({ endpointId, format: null })).format).toBe(proposal);
  });

  it("starts anew at another address: what was wrong is forgotten", async () => {
    const api = await caller();
    const { id: endpointId } = await api.create(choice());
    const failure = { failingSince: new Date(), lastError: "It failed.", failureCount: 7 };
    await db().endpoint.update({
      where: { id: endpointId },
      data: { ...failure, openUntil: new Date(), disabledAt: new Date(), disabledReason: "Gone." },
    });
    const same = await api.update({ endpointId, url: HOOK, name: "Same" });
    expect(same.status).toMatchObject({ state: "disabled", lastError: "Gone." });
    const moved = await api.update({ endpointId, url: OTHER });
    expect(moved.status).toEqual({ state: "unused", since: null, lastError: null });
    expect(await endpointRow(endpointId)).toMatchObject({ failureCount: 0, openUntil: null });
  });

  it("shows how it does", async () => {
    const api = await caller();
    const { id: endpointId } = await api.create(choice());
    const { userId } = await endpointRow(endpointId);
    await seedDeliveries({ id: endpointId, userId }, ["delivered"]);
    const statusAfter = async (data: object) => {
      await db().endpoint.update({ where: { id: endpointId }, data });
      return (await api.list())[0]?.status;
    };
    const since = new Date("2026-01-01");
    expect(await statusAfter({})).toEqual({ state: "ok", since: null, lastError: null });
    expect(await statusAfter({ failingSince: since, lastError: "No." })).toEqual({
      state: "failing",
      since,
      lastError: "No.",
    });
    expect(await statusAfter({ disabledAt: since, disabledReason: "Five days." })).toEqual({
      state: "disabled",
      since,
      lastError: "Five days.",
    });
    expect((await api.enable({ endpointId })).status.state).toBe("ok");
  });

  it("is saved with a warning while its host can't be found", async () => {
    const api = await caller();
    const made = await api.create(choice({ url: receiver.url() }));
    expect(made.warning).toBeNull();
    const lost = await api.update({ endpointId: made.id, url: HOOK });
    expect(lost).toMatchObject({
      url: HOOK,
      warning: expect.stringMatching(/receiver\.invalid can't/),
    });
  });

  it("once switched on again isn't said to work before something got through", async () => {
    const api = await caller();
    const { id: endpointId } = await api.create(choice());
    const { userId } = await endpointRow(endpointId);
    await seedDeliveries({ id: endpointId, userId }, ["delivered", "failed"]);
    const data = { disabledAt: new Date(), disabledReason: "Gone." };
    await db().endpoint.update({ where: { id: endpointId }, data });
    expect((await api.enable({ endpointId })).status.state).toBe("untried");
    await seedDeliveries({ id: endpointId, userId }, ["delivered", "pending"]);
    expect((await api.list())[0]?.status.state).toBe("ok");
  });

  it("once deleted is gone with its secrets; what waited is cancelled, what was stays", async () => {
    const api = await caller();
    const { id: endpointId } = await api.create(choice({ headers: { "X-Key": "value" } }));
    await api.rotateSecret({ endpointId });
    const { userId } = await endpointRow(endpointId);
    await seedDeliveries({ id: endpointId, userId }, ["delivered", "pending"]);
    await api.delete({ endpointId });
    expect(await api.list()).toEqual([]);
    const row = await endpointRow(endpointId);
    expect([row.urlSealed.length, row.secretSealed.length]).toEqual([0, 0]);
    expect([row.oldSecretSealed, row.headersSealed]).toEqual([null, null]);
    const deliveries = await db().delivery.findMany({ orderBy: { id: "asc" } });
    expect(deliveries).toMatchObject([
      { state: "delivered", reason: null },
      { state: "cancelled", reason: "The endpoint was deleted.", nextAttemptAt: null },
    ]);
    for (const act of [api.delete, api.test, api.revealSecret, api.rotateSecret, api.enable]) {
      await expect(act({ endpointId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    await expect(api.update({ endpointId, name: "x" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("signs with the old secret too for 24 hours after a rotation", async () => {
    const api = await caller();
    const { id: endpointId } = await api.create(choice({ url: receiver.url() }));
    const { secret: old } = await api.revealSecret({ endpointId });
    const { secret, oldSecretUntil } = await api.rotateSecret({ endpointId });
    expect(secret).not.toBe(old);
    expect(await api.revealSecret({ endpointId })).toEqual({ secret });
    const inADay = Date.now() + 24 * 60 * 60 * 1_000;
    expect(Math.abs(oldSecretUntil.getTime() - inADay)).toBeLessThan(60_000);
    await api.test({ endpointId });
    await db().endpoint.update({ where: { id: endpointId }, data: { oldSecretUntil: new Date() } });
    await api.test({ endpointId });
    const valid = receiver.received.map((sent) => [
      isSignedBy(secret, sent),
      isSignedBy(old, sent),
    ]);
    expect(valid).toEqual([
      [true, true],
      [true, false],
    ]);
  });

  it("is tested with the sample of an event that it hears of, and nothing is kept", async () => {
    const api = await caller();
    const events = ["endpoint_disabled"];
    const { id: endpointId } = await api.create(choice({ url: receiver.url(), events }));
    const result = await api.test({ endpointId });
    expect(result).toMatchObject({ ok: true, status: 200, error: null, responseBody: "ok" });
    expect(JSON.parse(receiver.received[0]?.body ?? "")).toMatchObject({
      event: "endpoint_disabled",
    });
    expect(await db().delivery.count()).toBe(0);
  });

  it("is one of 20 at most, also for those made at once", async () => {
    const api = await caller();
    const made = await Promise.allSettled(
      Array.from({ length: 24 }, (_, index) => api.create(choice({ name: `${index}` }))),
    );
    const refused = made.filter(({ status }) => status === "rejected");
    expect(refused).toHaveLength(4);
    expect(await api.list()).toHaveLength(20);
    await expect(api.create(choice())).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("offers the formats and the events that its owner may hear of", async () => {
    const api = await caller();
    const { formats, events } = await api.options();
    expect(formats.map(({ name }) => name)).toContain("generic");
    const names = events.map(({ name }) => name);
    expect(names).toContain("endpoint_disabled");
    expect(names.includes("new_user")).toBe(audience === "workspace");
    expect(names.includes("chat_response")).toBe(audience === "user");
    await api.create(choice({ events: names }));
  });

  it.each([
    ["no name", { name: " \u200b" }, "name"],
    ["a name of 81 characters", { name: "a".repeat(81) }, "name"],
    ["no events", { events: [] }, "events"],
    ["an event that doesn't exist", { events: ["*", "new_users"] }, "events"],
    ["an event of the other kind of owner", { events: ["OTHER"] }, "events"],
    ["a format that doesn't exist", { format: "fax" }, "format"],
    ["an address that is none", { url: "not an address" }, "url"],
    ["a header with a line break", { headers: { "X-A": "1\r\nX-B: 2" } }, "headers"],
    ["a header's name with a line break", { headers: { "X-A\nB": "1" } }, "headers"],
    ["a header's name with a colon", { headers: { "X-A:": "1" } }, "headers"],
    ["a header that Tidings sets", { headers: { "Webhook-Id": "1" } }, "headers"],
    ["a header that steers the connection", { headers: { "Transfer-Encoding": "x" } }, "headers"],
    ["a header of 10,000 characters", { headers: { "X-A": "a".repeat(10_000) } }, "headers"],
    [
      "21 headers",
      { headers: Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`X-${i}`, "1"])) },
      "headers",
    ],
  ])("refuses %s at its field, and changes nothing", async (_what, change, field) => {
    const api = await caller();
    const other = audience === "user" ? "new_user" : "mention";
    const input = JSON.parse(JSON.stringify(change).replace("OTHER", other));
    const made = await api.create(choice());
    for (const act of [
      () => api.create(choice(input)),
      () => api.update({ endpointId: made.id, name: "Changed", ...input }),
    ]) {
      const refusal = await act().catch((error) => error);
      expect(refusal).toMatchObject({ code: "BAD_REQUEST" });
      const { cause } = refusal;
      expect(cause.field?.split(".")[0] ?? cause.issues[0].path[0]).toBe(field);
    }
    expect(await api.list()).toEqual([withoutWarning(made)]);
  });
});

it("an endpoint of the workspace hears always, whatever is asked for", async () => {
  const { api } = await seedCaller("admin");
  const { id, when } = await api.workspaceEndpoint.create(choice({ when: "away" }));
  expect(when).toBe("always");
  const after = await api.workspaceEndpoint.update({ endpointId: id, when: "away" });
  expect(after.when).toBe("always");
});

describe("somebody else's endpoint", () => {
  it("is as if it weren't there, for admins too, and its owner still gets through", async () => {
    const owner = await seedCaller();
    const { id: endpointId } = await owner.api.endpoint.create(choice({ url: receiver.url() }));
    const before = await endpointRow(endpointId);
    const person = await seedCaller();
    const admin = await seedCaller("admin");
    for (const api of [person.api.endpoint, admin.api.endpoint, admin.api.workspaceEndpoint]) {
      for (const act of [api.delete, api.test, api.revealSecret, api.rotateSecret, api.enable]) {
        await expect(act({ endpointId })).rejects.toMatchObject({ code: "NOT_FOUND" });
      }
      const change = api.update({ endpointId, url: OTHER });
      await expect(change).rejects.toMatchObject({ code: "NOT_FOUND" });
      expect(await api.list()).toEqual([]);
    }
    expect(await endpointRow(endpointId)).toEqual(before);
    expect(receiver.received).toHaveLength(0);
    const { api } = owner;
    for (const act of [api.endpoint.test, api.endpoint.rotateSecret, api.endpoint.delete]) {
      await act({ endpointId });
    }
  });

  it("that is the workspace's can't be reached as one's own", async () => {
    const { id: endpointId } = await seedEndpoint({ url: receiver.url() });
    const { api } = await seedCaller("admin");
    await expect(api.endpoint.delete({ endpointId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await api.workspaceEndpoint.delete({ endpointId });
  });
});
