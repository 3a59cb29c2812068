import { db } from "@tidings/prisma";
import { seedEndpoint, seedUser } from "@tidings/prisma/seed";
import { createTestDatabase } from "@tidings/prisma/testing";
import { Webhook } from "standardwebhooks";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { MAX_RESPONSE_BYTES } from "../send/outcome.ts";
import { deliveriesOf, emitSignUp, notifierFor, until } from "../testing/outbox.ts";
import { answer, flood, hang, Receiver, reset } from "../testing/receiver.ts";
import { emit, redeliver } from "./emit.ts";

let receiver: Receiver;
let isOn = true;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  await createTestDatabase();
  notifierFor(
    (stop) => stops.push(stop),
    () => isOn,
  );
});
afterAll(() => Promise.all(stops.map((stop) => stop())));
beforeEach(async () => {
  receiver = await Receiver.start();
});
afterEach(async () => {
  isOn = true;
  await db().endpoint.deleteMany();
  await receiver.stop();
});

const single = async (endpointId: string) => {
  const [delivery] = await deliveriesOf(endpointId);
  if (delivery === undefined) throw new Error("there is no delivery");
  return delivery;
};
const settled = async (endpointId: string) => {
  await until(async () => Number((await deliveriesOf(endpointId))[0]?.attempts.length) > 0);
  return single(endpointId);
};

it("delivers the documented JSON, signed, and keeps what was said", async () => {
  receiver.behave = answer(201, "thanks", { "x-answer": "yes" });
  const headers = { authorization: "Bearer secret" };
  const endpoint = await seedEndpoint({ url: receiver.url(), headers });
  await emitSignUp("Tim");
  const delivery = await settled(endpoint.id);
  const [got] = receiver.received;
  expect(got?.body).toBe('{"event":"new_user","user":{"email":"tim@example.com","name":"Tim"}}');
  expect(got?.headers).toMatchObject({
    "content-type": "application/json",
    authorization: "Bearer secret",
    "webhook-id": `msg_${delivery.eventId.replaceAll("-", "")}`,
  });
  const signed = got?.headers as Record<string, string>;
  expect(() => new Webhook(endpoint.secret).verify(got?.body ?? "", signed)).not.toThrow();
  expect(delivery).toMatchObject({ state: "delivered", attemptCount: 1, nextAttemptAt: null });
  expect(delivery.attempts[0]).toMatchObject({
    status: 201,
    error: null,
    requestBody: got?.body,
    responseBody: "thanks",
    responseHeaders: { "x-answer": "yes" },
    requestHeaders: { authorization: "••••" },
  });
});

it("writes nothing when nobody listens, and nothing when the cause is rolled back", async () => {
  const before = await db().event.count();
  await emitSignUp();
  expect(await db().event.count()).toBe(before);
  const endpoint = await seedEndpoint({ url: receiver.url() });
  const failing = db().$transaction(async (tx) => {
    await emit(tx, { type: "new_user", payload: { user: { email: "a@b.c", name: "A" } } });
    throw new Error("rolled back");
  });
  await expect(failing).rejects.toThrow("rolled back");
  expect(await deliveriesOf(endpoint.id)).toEqual([]);
});

it("asks each endpoint for the events that it hears of", async () => {
  const user = await seedUser();
  const wants = await seedEndpoint({ url: receiver.url("/wants"), events: ["new_user"] });
  await seedEndpoint({ url: receiver.url("/other"), events: ["endpoint_disabled"] });
  await seedEndpoint({ url: receiver.url("/person"), userId: user.id });
  await emitSignUp();
  await settled(wants.id);
  expect(receiver.received.map(({ path }) => path)).toEqual(["/wants"]);
});

it.each([
  ["answers 500", answer(500, "broken"), { status: 500, error: /didn't accept it \(status 500\)/ }],
  [
    "redirects",
    answer(302, "", { location: "http://169.254.169.254/" }),
    { status: 302, error: /redirects/ },
  ],
  ["resets", reset, { status: null, error: /broke the connection off/ }],
])("tells the truth of a receiver that %s", async (_, behaviour, { status, error }) => {
  receiver.behave = behaviour;
  const endpoint = await seedEndpoint({ url: receiver.url() });
  await emitSignUp();
  const delivery = await settled(endpoint.id);
  expect(delivery).toMatchObject({ state: "pending", attemptCount: 1 });
  const [attempt] = delivery.attempts;
  expect(attempt).toMatchObject({ status, error: expect.stringMatching(error) });
  // The first wait is five seconds, give or take; the second would be five minutes.
  const wait = Number(delivery.nextAttemptAt) - Number(attempt?.startedAt);
  expect(wait).toBeGreaterThan(3_000);
  expect(wait).toBeLessThan(60_000);
});

it("says that nobody listens at a closed port, and that a private address is refused", async () => {
  const closed = await Receiver.start();
  const url = closed.url();
  await closed.stop();
  const refusing = await seedEndpoint({ url });
  const forbidden = await seedEndpoint({ url: "http://10.0.0.1/hook" });
  await emitSignUp();
  const error = async (id: string) => (await settled(id)).attempts[0]?.error;
  expect(await error(refusing.id)).toMatch(/refuses the connection/);
  expect(await error(forbidden.id)).toMatch(/WEBHOOK_ALLOWED_HOSTS/);
});

it("keeps the beginning of an endless answer, and counts it as the success it is", async () => {
  receiver.behave = flood;
  const endpoint = await seedEndpoint({ url: receiver.url() });
  await emitSignUp();
  const delivery = await settled(endpoint.id);
  expect(delivery.state).toBe("delivered");
  expect(delivery.attempts[0]?.responseBody).toHaveLength(MAX_RESPONSE_BYTES);
});

it.each([
  ["50 kB of headers", answer(200, "ok", { "x-long": "x".repeat(50_000) }), "ok"],
  ["a body that is no gzip", answer(200, "x", { "content-encoding": "gzip" }), "x"],
  [
    "seven layers of gzip",
    answer(200, "x", { "content-encoding": Array(7).fill("gzip").join() }),
    "x",
  ],
])("takes 200 for a success with %s", async (_, behaviour, body) => {
  receiver.behave = behaviour;
  const endpoint = await seedEndpoint({ url: receiver.url() });
  await emitSignUp();
  expect(await settled(endpoint.id)).toMatchObject({
    state: "delivered",
    attempts: [{ status: 200, error: null, responseBody: expect.stringMatching(body) }],
  });
});

it("bears an answer that is no UTF-8", async () => {
  receiver.behave = (response) => response.end(Buffer.from([0xff, 0x00, 0x41]));
  const endpoint = await seedEndpoint({ url: receiver.url() });
  await emitSignUp();
  expect((await settled(endpoint.id)).attempts[0]?.responseBody).toBe("\uFFFD\uFFFDA");
});

it("tries again under the same id, until the receiver takes it", async () => {
  receiver.behave = answer(503);
  const endpoint = await seedEndpoint({ url: receiver.url() });
  await emitSignUp();
  const { id } = await settled(endpoint.id);
  receiver.behave = answer(200);
  await until(async () => (await single(endpoint.id)).state === "delivered");
  expect(new Set(receiver.ids).size).toBe(1);
  const { attempts, attemptCount } = await single(endpoint.id);
  expect(attempts.map(({ status }) => status)).toEqual([503, 200]);
  expect(attemptCount).toBe(2);
  const { failingSince, lastError } = await db().endpoint.findUniqueOrThrow({
    where: { id: endpoint.id },
  });
  expect({ failingSince, lastError }).toEqual({ failingSince: null, lastError: null });
  expect(id).toBe((await single(endpoint.id)).id);
});

it("disables an endpoint that is gone for good, and tells the others", async () => {
  receiver.behave = (response, { path }) =>
    answer(path === "/gone" ? 410 : 200)(response, undefined as never);
  const gone = await seedEndpoint({ url: receiver.url("/gone"), events: ["new_user"] });
  const other = await seedEndpoint({ url: receiver.url("/other"), events: ["endpoint_disabled"] });
  await emitSignUp();
  const notice = await settled(other.id);
  expect(notice.eventType).toBe("endpoint_disabled");
  const { disabledAt, disabledReason } = await db().endpoint.findUniqueOrThrow({
    where: { id: gone.id },
  });
  expect(disabledAt).not.toBeNull();
  expect(disabledReason).toMatch(/410/);
  expect(await single(gone.id)).toMatchObject({
    state: "failed",
    reason: expect.stringMatching(/410/),
  });
  await emitSignUp();
  expect(await deliveriesOf(gone.id)).toHaveLength(1);
});

it("disables an endpoint that has failed for five days", async () => {
  receiver.behave = answer(500);
  const failingSince = new Date(Date.now() - 5 * 24 * 3_600_000 - 1);
  const endpoint = await seedEndpoint({ url: receiver.url(), failingSince });
  await emitSignUp();
  await until(async () => (await single(endpoint.id)).state === "cancelled");
  const { disabledReason } = await db().endpoint.findUniqueOrThrow({ where: { id: endpoint.id } });
  expect(disabledReason).toMatch(/five days.+status 500/);
});

it("sends again what is over, under the same id, and not what isn't", async () => {
  const endpoint = await seedEndpoint({ url: receiver.url() });
  await emitSignUp();
  const { id } = await settled(endpoint.id);
  await until(async () => (await single(endpoint.id)).state === "delivered");
  const send = () => db().$transaction((tx) => redeliver(tx, id));
  expect(await send()).toBe(true);
  await until(() => receiver.received.length === 2);
  expect(new Set(receiver.ids).size).toBe(1);
  await until(async () => (await single(endpoint.id)).attempts.length === 2);
  await db().endpoint.update({ where: { id: endpoint.id }, data: { disabledAt: new Date() } });
  expect(await send()).toBe(false);
});

it("sends nothing to people while user webhooks are off, not even what was queued", async () => {
  const user = await seedUser();
  const endpoint = await seedEndpoint({ url: receiver.url(), userId: user.id });
  isOn = false;
  const payload = { chat: { id: "1", title: "T", last_message: "P" } };
  await db().$transaction((tx) => emit(tx, { type: "chat_response", payload, userId: user.id }));
  await until(async () => (await single(endpoint.id)).state === "cancelled");
  expect((await single(endpoint.id)).reason).toMatch(/switched off/);
  expect(receiver.received).toEqual([]);
});

it.each(["deletedAt", "disabledAt"])("cancels what an endpoint is given after %s", async (gone) => {
  const endpoint = await seedEndpoint({ url: receiver.url() });
  await db().$transaction(async (tx) => {
    await emit(tx, { type: "new_user", payload: { user: { email: "a@example.com", name: "A" } } });
    await tx.endpoint.update({ where: { id: endpoint.id }, data: { [gone]: new Date() } });
  });
  await until(async () => (await single(endpoint.id)).state === "cancelled");
  expect((await single(endpoint.id)).reason).toMatch(/deleted or switched off/);
  expect(receiver.received).toEqual([]);
});

it("leaves people alone while one of their tabs is focused, unless they want to hear always", async () => {
  const user = await seedUser();
  const userId = user.id;
  const away = await seedEndpoint({ url: receiver.url("/away"), userId, when: "away" });
  const always = await seedEndpoint({ url: receiver.url("/always"), userId });
  const payload = { chat: { id: "1", title: "T", last_message: "P" } };
  const tell = () =>
    db().$transaction((tx) => emit(tx, { type: "chat_response", payload, userId }));
  const tab = { userId, tabId: "one" };
  await db().presence.create({ data: { ...tab, focused: true } });
  await tell();
  expect(await deliveriesOf(away.id)).toHaveLength(0);
  const at = new Date(Date.now() - 31_000);
  await db().presence.update({ where: { userId_tabId: tab }, data: { seenAt: at } });
  await tell();
  expect(await deliveriesOf(away.id)).toHaveLength(1);
  await db().presence.update({
    where: { userId_tabId: tab },
    data: { seenAt: new Date(), focused: false },
  });
  await tell();
  expect(await deliveriesOf(away.id)).toHaveLength(2);
  await until(() => receiver.received.length === 5);
  expect(await deliveriesOf(always.id)).toHaveLength(3);
});

it("has at most eight sends under way to one endpoint, and none of them delays another endpoint", async () => {
  const slow = await Receiver.start();
  slow.behave = hang;
  const hanging = await seedEndpoint({ url: slow.url() });
  await Promise.all(Array.from({ length: 12 }, () => emitSignUp()));
  await until(() => slow.received.length >= 8);
  const quick = await seedEndpoint({ url: receiver.url() });
  await emitSignUp();
  await settled(quick.id);
  expect(slow.received).toHaveLength(8);
  expect(slow.mostInFlight).toBe(8);
  await slow.stop();
  await until(async () => {
    const { openUntil } = await db().endpoint.findUniqueOrThrow({ where: { id: hanging.id } });
    return openUntil !== null;
  });
  const tried = (await deliveriesOf(hanging.id)).filter(({ attemptCount }) => attemptCount > 0);
  expect(tried.length).toBeLessThan(13);
});
