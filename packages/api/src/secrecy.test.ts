import { inspect } from "node:util";
import { log, setSingleton } from "@tidings/config";
import { answer, notifierFor, Receiver, until } from "@tidings/notifier/testing";
import { db } from "@tidings/prisma";
import { seedUser } from "@tidings/prisma/seed";
import { createTestDatabase } from "@tidings/prisma/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { callerFor } from "./testing/callers.ts";
import { seedCaller } from "./testing/endpoints.ts";

const headers = { "X-Key": "SECRETHEADER" };
const SECRETS = /SECRETPATH|SECRETQUERY|SECRETHEADER|SECRETUSER|whsec_/;

let url: string;
const logged: string[] = [];
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  await createTestDatabase();
  const receiver = await Receiver.start();
  receiver.behave = answer(410);
  url = receiver.url("/SECRETPATH?token=SECRETQUERY");
  stops.push(() => receiver.stop());
  const before = log();
  const collect = (...what: unknown[]) => logged.push(inspect(what, { depth: null }));
  const levels = ["trace", "debug", "info", "warn", "error", "fatal"];
  setSingleton("log", Object.fromEntries(levels.map((level) => [level, collect])));
  stops.push(async () => setSingleton("log", before));
  notifierFor((stop) => stops.unshift(stop));
});
afterAll(async () => {
  for (const stop of stops) await stop();
});

it("no address, secret or header value is in an error, a log or what others may see", async () => {
  const { api: admin } = await seedCaller("admin");
  const { user, api } = await seedCaller();
  const { api: stranger } = await seedCaller();
  const choice = { name: "Hidden", url, events: ["*"], headers, when: "always" as const };
  const mine = await api.endpoint.create(choice);
  const ours = await admin.workspaceEndpoint.create(choice);
  const errors: string[] = [];
  const collectError = (error: unknown) => errors.push(inspect(error, { depth: null }));

  // Deliveries that fail, and endpoints that are disabled for it.
  const email = "somebody@example.com";
  await (await callerFor(null)).account.signUp({ name: "Tim", email, password: "long enough" });
  const { id: channelId } = await admin.channel.create({ name: "general" });
  await db().user.update({ where: { id: user.id }, data: { name: "Ada" } });
  await (await callerFor((await seedUser()).id)).message.send({ channelId, content: "@Ada" });
  await until(async () => (await db().endpoint.count({ where: { disabledAt: null } })) === 0);

  // Everything that can be refused.
  const bad = { ...choice, url: "https://SECRETUSER:SECRETPATH@receiver.invalid/" };
  await api.endpoint.create(bad).catch(collectError);
  await api.endpoint
    .create({ ...choice, headers: { "X-Key": "SECRETHEADER\n" } })
    .catch(collectError);
  await admin.admin.updateSettings({ webhookUrl: bad.url }).catch(collectError);
  for (const endpointId of [mine.id, ours.id]) {
    await stranger.endpoint.update({ endpointId, url }).catch(collectError);
    await stranger.endpoint.revealSecret({ endpointId }).catch(collectError);
  }
  // A row that can't be opened is a fault of ours, and is logged.
  await db().endpoint.update({ where: { id: mine.id }, data: { urlSealed: new Uint8Array(40) } });
  await api.endpoint.list().catch(collectError);

  const { items } = await admin.delivery.list();
  const details = await Promise.all(items.map(({ id }) => admin.delivery.get({ deliveryId: id })));
  const seen = [items, details, await admin.delivery.problems(), await api.delivery.problems()];
  expect(errors).toHaveLength(8);
  expect(details.flatMap(({ attempts }) => attempts)).toHaveLength(2);
  expect(logged.length).toBeGreaterThan(0);
  expect(errors.join()).not.toMatch(SECRETS);
  expect(logged.join()).not.toMatch(SECRETS);
  expect(JSON.stringify(seen)).not.toMatch(SECRETS);
});
