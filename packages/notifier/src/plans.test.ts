import { db } from "@tidings/prisma";
import { seedEndpoint } from "@tidings/prisma/seed";
import { createTestDatabase, seedCrowd, watchPlans } from "@tidings/prisma/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { wakeOverdue } from "./deliveries/store.ts";
import { deliveriesOf, emitSignUp, notifierFor, until } from "./testing/outbox.ts";
import { Receiver } from "./testing/receiver.ts";

let receiver: Receiver;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  await createTestDatabase();
  await seedCrowd();
  receiver = await Receiver.start();
});
afterAll(async () => {
  await Promise.all(stops.map((stop) => stop()));
  await receiver.stop();
});

it("an event on its way reads no growing table from end to end", async () => {
  const { id } = await seedEndpoint({ url: receiver.url() });
  const { tables, wholeReads } = await watchPlans(async () => {
    notifierFor((stop) => stops.push(stop));
    await emitSignUp();
    await until(async () => (await deliveriesOf(id))[0]?.state === "delivered");
  });
  expect([...tables]).toEqual(expect.arrayContaining(["events", "deliveries", "attempts"]));
  expect(wholeReads).toEqual([]);
});

it("looking for forgotten deliveries reads no growing table from end to end", async () => {
  const { tables, wholeReads } = await watchPlans(() => wakeOverdue(db()));
  expect(tables).toContain("deliveries");
  expect(wholeReads).toEqual([]);
});
