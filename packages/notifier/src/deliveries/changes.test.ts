import { bus, publish } from "@tidings/bus";
import { type DatabaseOrTransaction, db, seal } from "@tidings/prisma";
import { seedEndpoint, seedUser } from "@tidings/prisma/seed";
import { createTestDatabase } from "@tidings/prisma/testing";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { deliveriesOf, emitSignUp, notifierFor, until } from "../testing/outbox.ts";
import { answer, Receiver } from "../testing/receiver.ts";
import { cancelPending, cancelPendingOfUsers } from "./cancel.ts";
import { emit } from "./emit.ts";
import { sealedAs } from "./endpoint.ts";

const EVENTS = 30;
const IN_FLIGHT = 8;

let receiver: Receiver;
let isOn = true;
/** Answers the sends that the receiver holds, with a status. */
let release: (status: number) => void;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  await createTestDatabase();
  notifierFor(
    (stop) => stops.push(stop),
    () => isOn,
  );
});
afterAll(async () => {
  await Promise.all(stops.map((stop) => stop()));
  await bus().close();
});
beforeEach(async () => {
  isOn = true;
  receiver = await Receiver.start();
  const held: ((status: number) => void)[] = [];
  receiver.behave = (response, received) => {
    if (received.path !== "/old") return void response.end("ok");
    held.push((status) => answer(status)(response, received));
  };
  release = (status) => {
    for (const one of held.splice(0)) one(status);
    receiver.behave = answer(status);
  };
});
afterEach(async () => {
  await db().endpoint.deleteMany();
  await receiver.stop();
});

const pathsOf = (path: string) => receiver.received.filter((one) => one.path === path);

/** Changes something, and waits until every listener of this process has heard of it. */
async function change(work: (tx: DatabaseOrTransaction) => Promise<unknown>): Promise<void> {
  await bus().ready();
  const heard = new Promise<void>((resolve) => {
    const end = bus().subscribe(({ kind }) => {
      if (kind !== "channel") return;
      end();
      resolve();
    });
  });
  await db().$transaction(async (tx) => {
    await work(tx);
    await publish(tx, { kind: "channel", channelId: "" });
  });
  await heard;
}

const changeEndpoint = (id: string, data: object, userId: string | null = null) =>
  change(async (tx) => {
    await tx.endpoint.update({ where: { id }, data });
    await publish(tx, { kind: "deliveries", userId, endpointId: id });
  });

/** An endpoint with eight sends that wait for their answers, and more of them due. */
async function seedBusy(userId?: string) {
  const endpoint = await seedEndpoint({ url: receiver.url("/old"), ...(userId && { userId }) });
  await db().$transaction(async (tx) => {
    const chat = { id: "1", title: "T", last_message: "P" };
    for (let n = 0; n < EVENTS; n++) {
      if (userId) await emit(tx, { type: "chat_response", payload: { chat }, userId });
      else await emit(tx, { type: "new_user", payload: { user: { email: "a@b.cd", name: "A" } } });
    }
  });
  await until(() => receiver.received.length === IN_FLIGHT);
  return endpoint;
}

const countsOf = async (endpointId: string) => {
  const counts: Record<string, number> = {};
  for (const { state, attempts } of await deliveriesOf(endpointId)) {
    const key = `${state} after ${attempts.length}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
};
const isOver = (id: string) =>
  until(
    async () => (await db().delivery.count({ where: { endpointId: id, state: "pending" } })) === 0,
  );

it("sends nothing more after an endpoint was deleted, and says of what was sent that it was", async () => {
  const { id } = await seedBusy();
  await change(async (tx) => {
    await tx.endpoint.update({ where: { id }, data: { deletedAt: new Date() } });
    await cancelPending(tx, id, "The endpoint was deleted.");
    await publish(tx, { kind: "deliveries", userId: null, endpointId: id });
  });
  release(200);
  const counts = { "delivered after 1": IN_FLIGHT, "cancelled after 0": EVENTS - IN_FLIGHT };
  await until(async () => (await countsOf(id))["delivered after 1"] === IN_FLIGHT);
  expect(await countsOf(id)).toEqual(counts);
  expect(receiver.received).toHaveLength(IN_FLIGHT);
});

it("sends nothing more to people once user webhooks are off", async () => {
  const { id } = await seedBusy((await seedUser()).id);
  isOn = false;
  await change(async (tx) => {
    await cancelPendingOfUsers(tx, "off");
    await publish(tx, { kind: "settings" });
  });
  release(200);
  await until(async () => (await countsOf(id))["delivered after 1"] === IN_FLIGHT);
  expect(receiver.received).toHaveLength(IN_FLIGHT);
});

it("sends nothing more to a person who has to wait for an admin, whose events go nowhere", async () => {
  const { id: userId } = await seedUser();
  const { id } = await seedBusy(userId);
  await change(async (tx) => {
    await tx.user.update({ where: { id: userId }, data: { role: "pending" } });
    await publish(tx, { kind: "user", userId });
  });
  release(200);
  await isOver(id);
  expect(receiver.received).toHaveLength(IN_FLIGHT);
  const payload = { chat: { id: "1", title: "T", last_message: "P" } };
  await db().$transaction((tx) => emit(tx, { type: "chat_response", payload, userId }));
  expect(await deliveriesOf(id)).toHaveLength(EVENTS);
});

it("goes on at a new address, whatever the old one says meanwhile", async () => {
  const { id } = await seedBusy();
  const url = receiver.url("/new");
  await changeEndpoint(id, { urlSealed: seal(url, sealedAs(id).url), urlMasked: url });
  release(410);
  receiver.behave = answer(200);
  await isOver(id);
  expect(pathsOf("/old")).toHaveLength(IN_FLIGHT);
  expect(pathsOf("/new")).toHaveLength(EVENTS);
  expect(await countsOf(id)).toEqual({
    "delivered after 1": EVENTS - IN_FLIGHT,
    "delivered after 2": IN_FLIGHT,
  });
  const after = await db().endpoint.findUniqueOrThrow({ where: { id } });
  expect(after).toMatchObject({ disabledAt: null, failingSince: null, failureCount: 0 });
});

it("signs by a new secret from the next send on", async () => {
  const { id } = await seedBusy();
  const oldSecretSealed = seal("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", sealedAs(id).secret);
  await changeEndpoint(id, { oldSecretSealed, oldSecretUntil: new Date(Date.now() + 60_000) });
  release(200);
  await isOver(id);
  const signatures = receiver.received.map(({ headers }) =>
    String(headers["webhook-signature"]).split(" "),
  );
  expect(signatures.map(({ length }) => length)).toEqual([
    ...Array(IN_FLIGHT).fill(1),
    ...Array(EVENTS - IN_FLIGHT).fill(2),
  ]);
});

it("looks again within a second, even if no notice comes", async () => {
  const { id } = await seedBusy();
  await db().endpoint.update({ where: { id }, data: { disabledAt: new Date() } });
  // The time itself is what this is about.
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  release(200);
  await isOver(id);
  expect(receiver.received).toHaveLength(IN_FLIGHT);
});

it("hears of a sign-up after all of that", async () => {
  const { id } = await seedEndpoint({ url: receiver.url("/new") });
  await emitSignUp();
  await isOver(id);
  expect(receiver.received).toHaveLength(1);
});

it("delivers at once although this machine's clock is ahead of the database's", async () => {
  const endpoint = await seedEndpoint({ url: receiver.url() });
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 600_000 });
  await emitSignUp().finally(() => vi.useRealTimers());
  await isOver(endpoint.id);
  expect(await countsOf(endpoint.id)).toEqual({ "delivered after 1": 1 });
});
