import { closeInbound } from "@tidings/inbound";
import { db, firstIdAt } from "@tidings/prisma";
import {
  seedChannel,
  seedEndpoint,
  seedMember,
  seedMessages,
  seedUser,
  seedWebhook,
} from "@tidings/prisma/seed";
import { createTestDatabase } from "@tidings/prisma/testing";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createContext } from "./context.ts";
import { adminProcedure } from "./procedures.ts";
import { createCaller } from "./root.ts";
import { AuditedAct } from "./services/audit/act.ts";
import { forgetAudit } from "./services/audit/retention.ts";
import { seedCaller, seedDeliveries } from "./testing/endpoints.ts";
import { baseProcedure, createCallerFactory, router } from "./trpc.ts";

const HOOK = "http://127.0.0.1:3279/hook";
const DAY_MS = 24 * 60 * 60_000;

let admin: Awaited<ReturnType<typeof seedCaller>>;

beforeAll(async () => {
  await createTestDatabase();
  await seedUser({ role: "admin" });
});
beforeEach(async () => {
  await db().auditEntry.deleteMany();
  admin = await seedCaller("admin");
});
afterAll(() => closeInbound());

/** What was written down, oldest first. */
const written = () => db().auditEntry.findMany({ orderBy: { id: "asc" } });

const acts = async () => (await written()).map(({ act }) => act);

it("says who did what to what, from where, under the names of that time", async () => {
  const { user } = admin;
  const person = await seedUser({ name: "Before" });
  const context = await createContext({ userId: user.id, epoch: 0 }, "192.0.2.7");
  await createCaller(context).admin.updateUser({ userId: person.id, role: "admin" });
  await db().user.update({ where: { id: person.id }, data: { name: "After" } });
  const { items } = await admin.api.audit.list();
  expect(items).toEqual([
    {
      id: expect.any(String),
      createdAt: expect.any(Date),
      act: "user.role_changed",
      actorId: user.id,
      actorName: user.name,
      address: "192.0.2.7",
      subjectKind: "user",
      subjectId: person.id,
      subjectName: "Before",
      details: { from: "user", to: "admin" },
    },
  ]);
});

it("names the settings that were saved, and none of their values", async () => {
  await admin.api.admin.updateSettings({
    openaiApiKey: "sk-very-secret",
    webhookUrl: `${HOOK}?key=1`,
  });
  await admin.api.admin.updateSettings({ enableSignup: false });
  await admin.api.admin.updateSettings({ enableSignup: true, defaultUserRole: "user" });
  expect(await acts()).toEqual([
    "settings.changed",
    "sign_up.closed",
    "sign_up.opened",
    "settings.changed",
  ]);
  const [first, , , last] = await written();
  expect(first?.details).toEqual({
    fields: expect.arrayContaining(["openaiApiKey", "webhookUrl"]),
  });
  expect(last?.details).toEqual({ fields: ["defaultUserRole"] });
});

it("holds no secret, token, address or text, whatever is done", async () => {
  const channel = await seedChannel({ createdById: admin.user.id, name: "deploys" });
  const { api } = admin;
  const channelId = channel.id;
  const webhook = await api.channelWebhook.create({ channelId, name: "CI" });
  const ids = { channelId, webhookId: webhook.id };
  await api.channelWebhook.setSignature({
    ...ids,
    signature: { scheme: "github", secret: "hush-hush" },
  });
  await api.channelWebhook.setTemplate({ ...ids, template: "hush-hush {{ text }}" });
  const { url } = await api.channelWebhook.rotate(ids);
  const endpoint = await api.workspaceEndpoint.create({
    name: "Pager",
    url: `${HOOK}/hush-hush`,
    events: ["*"],
  });
  const { secret } = await api.workspaceEndpoint.rotateSecret({ endpointId: endpoint.id });
  await api.workspaceEndpoint.update({
    endpointId: endpoint.id,
    headers: [["X-Key", "hush-hush"]],
  });
  const text = JSON.stringify(await written());
  for (const hidden of [
    "hush-hush",
    url.split("/").at(-1),
    webhook.url.split("/").at(-1),
    secret,
    HOOK,
  ]) {
    expect(text).not.toContain(hidden);
  }
  expect((await written()).map(({ subjectName }) => subjectName)).toEqual([
    "CI",
    "CI",
    "CI",
    "CI",
    "Pager",
    "Pager",
    "Pager",
  ]);
  expect((await written())[0]?.details).toEqual({ channel: "deploys" });
});

it("an act that fails leaves no entry, and one without an entry isn't done", async () => {
  const only = await seedUser();
  await expect(
    admin.api.admin.updateUser({ userId: crypto.randomUUID(), role: "user" }),
  ).rejects.toThrow();
  expect(await written()).toEqual([]);
  const act = new AuditedAct(admin.user, null);
  const silent = act.transaction((tx) =>
    tx.user.update({ where: { id: only.id }, data: { name: "Changed" } }),
  );
  await expect(silent).rejects.toThrow("without an audit entry");
  expect(await db().user.findUniqueOrThrow({ where: { id: only.id } })).toMatchObject({
    name: only.name,
  });
});

it("a new mutation for admins that goes around it fails", async () => {
  const create = createCallerFactory(
    router({
      silent: adminProcedure.mutation(() => "done"),
      excused: adminProcedure.meta({ leavesNoEntry: "It changes nothing." }).mutation(() => "done"),
      open: baseProcedure.mutation(() => "done"),
    }),
  );
  const api = create(await createContext({ userId: admin.user.id, epoch: 0 }));
  await expect(api.silent()).rejects.toMatchObject({ code: "INTERNAL_SERVER_ERROR" });
  expect(await api.excused()).toBe("done");
  expect(await api.open()).toBe("done");
});

it("keeps what is one's own out, and what is others' in", async () => {
  const { user, api } = await seedCaller();
  const channel = await seedChannel({ createdById: user.id });
  const member = await seedCaller();
  await seedMember(channel.id, member.user.id);
  const webhook = await seedWebhook({ channelId: channel.id, createdById: user.id, name: "CI" });
  const [own, others, posted] = await seedMessages([
    { channelId: channel.id, userId: user.id },
    { channelId: channel.id, userId: member.user.id },
    { channelId: channel.id, webhookId: webhook.id },
  ]);
  const endpoint = await api.endpoint.create({ name: "Mine", url: HOOK, events: ["*"] });
  await api.endpoint.revealSecret({ endpointId: endpoint.id });
  const [mine = ""] = await seedDeliveries({ id: endpoint.id, userId: user.id }, ["failed"]);
  await api.delivery.redeliver({ deliveryId: mine });
  await api.message.delete({ channelId: channel.id, messageId: own?.id ?? "" });
  await member.api.channel.leave({ channelId: channel.id });
  expect(await written()).toEqual([]);

  await api.message.delete({ channelId: channel.id, messageId: others?.id ?? "" });
  await api.message.delete({ channelId: channel.id, messageId: posted?.id ?? "" });
  const { id } = await seedEndpoint({ url: HOOK, name: "Pager" });
  const [theirs = ""] = await seedDeliveries({ id, userId: null }, ["failed"]);
  await admin.api.delivery.redeliver({ deliveryId: theirs });
  expect((await written()).map(({ act, subjectName }) => [act, subjectName])).toEqual([
    ["message.deleted", member.user.name],
    ["message.deleted", expect.any(String)],
    ["delivery.redelivered", "Pager"],
  ]);
});

it("is read by act, person and time, page by page", async () => {
  const other = await seedCaller("admin");
  const channel = await seedChannel({ createdById: admin.user.id });
  const rename = (name: string) => admin.api.channel.update({ channelId: channel.id, name });
  for (const name of ["one", "two", "three"]) await rename(name);
  await other.api.channel.archive({ channelId: channel.id });

  const list = async (filter: Parameters<typeof admin.api.audit.list>[0]) =>
    (await admin.api.audit.list(filter)).items.map(({ subjectName }) => subjectName);
  expect(await list({ act: "channel.archived" })).toEqual(["three"]);
  expect(await list({ actorId: admin.user.id })).toEqual(["three", "two", "one"]);
  const now = new Date(Date.now() + 1);
  expect(await list({ from: now })).toEqual([]);
  expect(await list({ from: new Date(now.getTime() - DAY_MS), until: now })).toHaveLength(4);
  expect(await list({ until: new Date(now.getTime() - DAY_MS) })).toEqual([]);

  const first = await admin.api.audit.list({ actorId: admin.user.id, limit: 2 });
  const cursor = first.nextCursor;
  expect(cursor).toBe(first.items[1]?.id);
  expect(await list({ actorId: admin.user.id, limit: 2, cursor })).toEqual(["one"]);
  expect((await admin.api.audit.actors()).map(({ id }) => id).sort()).toEqual(
    [admin.user.id, other.user.id].sort(),
  );
});

it("forgets what is older than it is kept", async () => {
  const now = Date.now();
  const entry = {
    act: "user.deleted",
    actorId: admin.user.id,
    actorName: "Ada",
    subjectKind: "user",
    subjectName: "Tim",
    details: {},
  };
  const ids = [now - 11 * DAY_MS, now - 9 * DAY_MS].map(firstIdAt);
  await db().auditEntry.createMany({ data: ids.map((id) => ({ ...entry, id })) });
  expect(await forgetAudit(10, now)).toBe(1);
  expect((await written()).map(({ id }) => id)).toEqual(ids.slice(1));
});
