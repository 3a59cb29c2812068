import { type ModelServer, startModelServer } from "@tidings/assistant/testing";
import { closeInbound } from "@tidings/inbound";
import { db, newId, type Role } from "@tidings/prisma";
import {
  seedChannel,
  seedChat,
  seedEndpoint,
  seedMember,
  seedMessages,
  seedTurns,
  seedUser,
} from "@tidings/prisma/seed";
import { createTestDatabase } from "@tidings/prisma/testing";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { STANDINGS, type Standing } from "./permissions.ts";
import { appRouter, type createCaller } from "./root.ts";
import { callerFor, callerWith, type Stage, seedStage, sessionOf } from "./testing/callers.ts";
import { seedDeliveries } from "./testing/endpoints.ts";
import { seedPost } from "./testing/posts.ts";

type Caller = ReturnType<typeof createCaller>;

interface Row {
  /** The lowest standing that gets through, in a public and in a private channel. */
  lowest: Standing | { public: Standing; private: Standing };
  /** Calls it with everything else in order, so that only permission can refuse. */
  call: (caller: Caller, stage: Stage, who: Who) => Promise<unknown>;
}

interface Who {
  id: string | null;
  standing: Standing;
}

const READERS = { public: "outsider", private: "member" } as const;

let models: ModelServer;

const newAddress = () => `somebody-${newId()}@example.com`;

async function firstOf(stream: Promise<AsyncIterable<unknown>>): Promise<void> {
  for await (const _ of await stream) return;
}

async function ownMessage({ channel }: Stage, userId: string | null) {
  const [message] = await seedMessages([{ channelId: channel.id, userId: userId ?? newId() }]);
  return { channelId: channel.id, messageId: message?.id ?? "" };
}

const webhookOf = ({ channel, webhook }: Stage) => ({
  channelId: channel.id,
  webhookId: webhook.id,
});

async function keptPost(stage: Stage) {
  const { id: postId } = await seedPost(stage.webhook.id);
  return { ...webhookOf(stage), postId };
}

/** A chat is open to its owner alone, so everybody asks for one of their own. */
async function ownChat({ id }: Who): Promise<string> {
  const chat = await seedChat({ userId: id ?? (await seedUser()).id });
  await seedTurns(chat.id, [{ prompt: "one", answer: "two" }]);
  return chat.id;
}

/** Nothing listens there, and no name server is asked for it. */
const HOOK = "http://127.0.0.1:3279/hook";

/** An endpoint that the caller owns; somebody who isn't signed in owns none, whatever they say. */
async function ownEndpoint(userId: string | null) {
  const { id } = await seedEndpoint({ url: HOOK, userId });
  return { endpointId: id };
}

async function ownDelivery(userId: string | null) {
  const { endpointId } = await ownEndpoint(userId);
  const [deliveryId = ""] = await seedDeliveries({ id: endpointId, userId }, ["failed"]);
  return { deliveryId };
}

/** The rows of the two routers that have the same procedures. */
function endpointRows(
  name: "endpoint" | "workspaceEndpoint",
  lowest: Standing,
  ownerOf: (userId: string | null) => string | null,
): Record<string, Row> {
  const own = ({ id }: Who) => ownEndpoint(ownerOf(id));
  const calls: Record<string, Row["call"]> = {
    list: (api) => api[name].list(),
    options: (api) => api[name].options(),
    create: async (api) => {
      // The rows before have left the workspace as many as it may have.
      await db().endpoint.deleteMany();
      return api[name].create({ name: "New", url: HOOK, events: ["*"] });
    },
    update: async (api, _stage, who) => api[name].update({ ...(await own(who)), name: "Renamed" }),
    delete: async (api, _stage, who) => api[name].delete(await own(who)),
    test: async (api, _stage, who) => api[name].test(await own(who)),
    revealSecret: async (api, _stage, who) => api[name].revealSecret(await own(who)),
    rotateSecret: async (api, _stage, who) => api[name].rotateSecret(await own(who)),
    enable: async (api, _stage, who) => api[name].enable(await own(who)),
  };
  return Object.fromEntries(
    Object.entries(calls).map(([path, call]) => [`${name}.${path}`, { lowest, call }]),
  );
}

/** One row for every procedure of the router. */
const MATRIX: Record<string, Row> = {
  "account.entrance": { lowest: "nobody", call: (api) => api.account.entrance() },
  "account.signUp": {
    lowest: "nobody",
    call: (api) =>
      api.account.signUp({ name: "New", email: newAddress(), password: "long enough" }),
  },
  "account.me": { lowest: "pending", call: (api) => api.account.me() },
  "account.updateProfile": {
    lowest: "pending",
    call: (api) => api.account.updateProfile({ name: "Renamed" }),
  },
  "account.changePassword": {
    lowest: "pending",
    call: (api) =>
      api.account.changePassword({
        currentPassword: "correct horse battery",
        newPassword: "another long one",
      }),
  },
  "account.features": { lowest: "pending", call: (api) => api.account.features() },
  "account.notificationWebhook": {
    lowest: "outsider",
    call: (api) => api.account.notificationWebhook(),
  },
  "account.setNotificationWebhook": {
    lowest: "outsider",
    call: (api) => api.account.setNotificationWebhook({ url: HOOK, when: "away" }),
  },
  "account.testNotificationWebhook": {
    lowest: "outsider",
    call: (api) => api.account.testNotificationWebhook({ url: HOOK }),
  },
  "admin.settings": { lowest: "admin", call: (api) => api.admin.settings() },
  "admin.updateSettings": {
    lowest: "admin",
    call: (api) => api.admin.updateSettings({ enableSignup: true }),
  },
  "admin.testWebhook": { lowest: "admin", call: (api) => api.admin.testWebhook({ url: HOOK }) },
  "admin.users": { lowest: "admin", call: (api) => api.admin.users() },
  "admin.updateUser": {
    lowest: "admin",
    call: async (api) => api.admin.updateUser({ userId: (await seedUser()).id, role: "pending" }),
  },
  "admin.deleteUser": {
    lowest: "admin",
    call: async (api) => api.admin.deleteUser({ userId: (await seedUser()).id }),
  },
  "admin.checkConnection": {
    lowest: "admin",
    call: (api) => api.admin.checkConnection({ openaiApiBaseUrl: models.provider.baseUrl }),
  },
  "audit.list": { lowest: "admin", call: (api) => api.audit.list() },
  "audit.actors": { lowest: "admin", call: (api) => api.audit.actors() },
  "channel.list": { lowest: "outsider", call: (api) => api.channel.list() },
  "channel.create": {
    lowest: "outsider",
    call: (api) => api.channel.create({ name: "somewhere" }),
  },
  "channel.onEvent": { lowest: "outsider", call: (api) => firstOf(api.channel.onEvent()) },
  "channel.get": {
    lowest: READERS,
    call: (api, { channel }) => api.channel.get({ channelId: channel.id }),
  },
  "channel.members": {
    lowest: READERS,
    call: (api, { channel }) => api.channel.members({ channelId: channel.id }),
  },
  "channel.mentionable": {
    lowest: READERS,
    call: (api, { channel }) => api.channel.mentionable({ channelId: channel.id, query: "a" }),
  },
  "channel.markRead": {
    lowest: READERS,
    call: async (api, stage) => api.channel.markRead(await ownMessage(stage, null)),
  },
  "channel.leave": {
    lowest: READERS,
    call: async (api, { channel }, { id, standing }) => {
      // Whoever may leave but is no member yet becomes one, since permission is what is looked at.
      const mayLeave = standing === "admin" || (standing === "outsider" && !channel.isPrivate);
      if (id !== null && mayLeave) await seedMember(channel.id, id);
      return api.channel.leave({ channelId: channel.id });
    },
  },
  "channel.update": {
    lowest: "manager",
    call: (api, { channel }) => api.channel.update({ channelId: channel.id, name: "renamed" }),
  },
  "channel.archive": {
    lowest: "manager",
    call: (api, { channel }) => api.channel.archive({ channelId: channel.id, isArchived: false }),
  },
  "channel.memberCandidates": {
    lowest: "manager",
    call: (api, { channel }) => api.channel.memberCandidates({ channelId: channel.id }),
  },
  "channel.setMember": {
    lowest: "manager",
    call: async (api, { channel }) => {
      const { id: userId } = await seedUser();
      return api.channel.setMember({ channelId: channel.id, userId, role: "member" });
    },
  },
  "channel.removeMember": {
    lowest: "manager",
    call: async (api, { channel }) => {
      const { id: userId } = await seedUser();
      await seedMember(channel.id, userId);
      return api.channel.removeMember({ channelId: channel.id, userId });
    },
  },
  "channelWebhook.list": {
    lowest: "manager",
    call: (api, { channel }) => api.channelWebhook.list({ channelId: channel.id }),
  },
  "channelWebhook.create": {
    lowest: "manager",
    call: (api, { channel }) => api.channelWebhook.create({ channelId: channel.id, name: "CI" }),
  },
  "channelWebhook.update": {
    lowest: "manager",
    call: (api, { channel, webhook }) =>
      api.channelWebhook.update({ channelId: channel.id, webhookId: webhook.id, name: "CD" }),
  },
  "channelWebhook.rotate": {
    lowest: "manager",
    call: (api, { channel, webhook }) =>
      api.channelWebhook.rotate({ channelId: channel.id, webhookId: webhook.id }),
  },
  "channelWebhook.delete": {
    lowest: "manager",
    call: (api, { channel, webhook }) =>
      api.channelWebhook.delete({ channelId: channel.id, webhookId: webhook.id }),
  },
  "channelWebhook.signatureSchemes": {
    lowest: "manager",
    call: (api, { channel }) => api.channelWebhook.signatureSchemes({ channelId: channel.id }),
  },
  "channelWebhook.rules": {
    lowest: "manager",
    call: (api, { channel, webhook }) =>
      api.channelWebhook.rules({ channelId: channel.id, webhookId: webhook.id }),
  },
  "channelWebhook.setSignature": {
    lowest: "manager",
    call: (api, { channel, webhook }) => {
      const signature = { scheme: "github", secret: "a secret of ours" };
      const ids = { channelId: channel.id, webhookId: webhook.id };
      return api.channelWebhook.setSignature({ ...ids, signature });
    },
  },
  "channelWebhook.setFilter": {
    lowest: "manager",
    call: (api, { channel, webhook }) =>
      api.channelWebhook.setFilter({
        channelId: channel.id,
        webhookId: webhook.id,
        filter: { mode: "only", patterns: ["push"] },
      }),
  },
  "channelWebhook.setTemplate": {
    lowest: "manager",
    call: (api, { channel, webhook }) =>
      api.channelWebhook.setTemplate({
        channelId: channel.id,
        webhookId: webhook.id,
        template: "{{ text }}",
      }),
  },
  "channelWebhook.previewTemplate": {
    lowest: "manager",
    call: (api, { channel, webhook }) =>
      api.channelWebhook.previewTemplate({
        channelId: channel.id,
        webhookId: webhook.id,
        template: "{{ text }}",
        body: "{}",
      }),
  },
  "channelWebhook.troubles": {
    lowest: "manager",
    call: (api, { channel }) => api.channelWebhook.troubles({ channelId: channel.id }),
  },
  "channelWebhook.posts": {
    lowest: "manager",
    call: (api, stage) => api.channelWebhook.posts(webhookOf(stage)),
  },
  "channelWebhook.post": {
    lowest: "manager",
    call: async (api, stage) => api.channelWebhook.post(await keptPost(stage)),
  },
  "channelWebhook.replay": {
    lowest: "manager",
    call: async (api, stage) => api.channelWebhook.replay(await keptPost(stage)),
  },
  "channelWebhook.sendTest": {
    lowest: "manager",
    call: (api, stage) => api.channelWebhook.sendTest(webhookOf(stage)),
  },
  "chat.list": { lowest: "outsider", call: (api) => api.chat.list({}) },
  "chat.create": { lowest: "outsider", call: (api) => api.chat.create({}) },
  "chat.models": { lowest: "outsider", call: (api) => api.chat.models() },
  "chat.get": {
    lowest: "outsider",
    call: async (api, _, who) => api.chat.get({ chatId: await ownChat(who) }),
  },
  "chat.onEvent": {
    lowest: "outsider",
    call: async (api, _, who) => firstOf(api.chat.onEvent({ chatId: await ownChat(who) })),
  },
  "chat.send": {
    lowest: "outsider",
    call: async (api, _, who) => api.chat.send({ chatId: await ownChat(who), content: "Hello" }),
  },
  "chat.stop": {
    lowest: "outsider",
    call: async (api, _, who) => api.chat.stop({ chatId: await ownChat(who) }),
  },
  "chat.retry": {
    lowest: "outsider",
    call: async (api, _, who) => api.chat.retry({ chatId: await ownChat(who) }),
  },
  "chat.rename": {
    lowest: "outsider",
    call: async (api, _, who) => api.chat.rename({ chatId: await ownChat(who), title: "Mine" }),
  },
  "chat.delete": {
    lowest: "outsider",
    call: async (api, _, who) => api.chat.delete({ chatId: await ownChat(who) }),
  },
  "delivery.list": { lowest: "outsider", call: (api) => api.delivery.list() },
  "delivery.choices": { lowest: "outsider", call: (api) => api.delivery.choices() },
  "delivery.problems": { lowest: "outsider", call: (api) => api.delivery.problems() },
  "delivery.get": {
    lowest: "outsider",
    call: async (api, _stage, { id }) => api.delivery.get(await ownDelivery(id)),
  },
  "delivery.redeliver": {
    lowest: "outsider",
    call: async (api, _stage, { id }) => api.delivery.redeliver(await ownDelivery(id)),
  },
  ...endpointRows("endpoint", "outsider", (id) => id),
  ...endpointRows("workspaceEndpoint", "admin", () => null),
  "presence.report": {
    lowest: "outsider",
    call: (api) => api.presence.report({ tabId: "tab", focused: true }),
  },
  "message.list": {
    lowest: READERS,
    call: (api, { channel }) => api.message.list({ channelId: channel.id }),
  },
  "message.thread": {
    lowest: READERS,
    call: async (api, stage) => api.message.thread(await ownMessage(stage, null)),
  },
  "message.payload": {
    lowest: "manager",
    call: async (api, { channel, webhook }) => {
      const [message] = await seedMessages([{ channelId: channel.id, webhookId: webhook.id }]);
      return api.message.payload({ channelId: channel.id, messageId: message?.id ?? "" });
    },
  },
  "message.onEvent": {
    lowest: READERS,
    call: (api, { channel }) => firstOf(api.message.onEvent({ channelId: channel.id })),
  },
  "message.send": {
    lowest: READERS,
    call: (api, { channel }) => api.message.send({ channelId: channel.id, content: "Hello" }),
  },
  "message.edit": {
    lowest: READERS,
    call: async (api, stage, { id }) =>
      api.message.edit({ ...(await ownMessage(stage, id)), content: "Changed" }),
  },
  "message.delete": {
    lowest: READERS,
    call: async (api, stage, { id }) => api.message.delete(await ownMessage(stage, id)),
  },
};

/** Somebody whose standing changed after they signed in, or who has it elsewhere. */
interface Other {
  /** The standing that they had, and signed in with. */
  had: Standing;
  /** After that. */
  happened: (id: string, stage: Stage) => Promise<unknown>;
  /** The standing that is left to them. */
  left: Standing;
}

const changeRole = (userId: string, role: Role) =>
  db().user.update({ where: { id: userId }, data: { role } });

const OTHERS: Record<string, Other> = {
  "an admin whose account was deleted": {
    had: "admin",
    happened: async (userId) => (await anAdmin()).admin.deleteUser({ userId }),
    left: "nobody",
  },
  "an admin whose sessions were ended": {
    had: "admin",
    happened: (id) => db().user.update({ where: { id }, data: { sessionEpoch: { increment: 1 } } }),
    left: "nobody",
  },
  "an admin who has to wait for an admin": {
    had: "admin",
    happened: (id) => changeRole(id, "pending"),
    left: "pending",
  },
  "an admin who was made a user": {
    had: "admin",
    happened: (id) => changeRole(id, "user"),
    left: "outsider",
  },
  "a manager who was taken out of the channel": {
    had: "manager",
    happened: (userId, { channel }) =>
      db().channelMember.deleteMany({ where: { channelId: channel.id, userId } }),
    left: "outsider",
  },
  "another channel's manager": {
    had: "outsider",
    happened: (createdById) => seedChannel({ createdById, isPrivate: true }),
    left: "outsider",
  },
};

/** Somebody who was an admin all along. */
const anAdmin = async () => callerFor((await seedUser({ role: "admin" })).id);

/** What a caller below the lowest standing is told. */
function refusalFor(standing: Standing, { lowest }: Row, isPrivate: boolean): string {
  if (standing === "nobody") return "UNAUTHORIZED";
  const concernsChannel = lowest === READERS || lowest === "manager";
  // Whoever may not know of a private channel learns nothing from the answer.
  return standing === "outsider" && isPrivate && concernsChannel ? "NOT_FOUND" : "FORBIDDEN";
}

const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => "OK",
    (error) => (error instanceof TRPCError ? error.code : String(error)),
  );

const rank = (standing: Standing) => STANDINGS.indexOf(standing);

function rowOf(path: string): Row {
  const row = MATRIX[path];
  if (row === undefined) throw new Error(`no row for ${path}`);
  return row;
}

/** What comes of a call. */
function expectedFor(standing: Standing, row: Row, kind: "public" | "private"): string {
  const lowest = typeof row.lowest === "string" ? row.lowest : row.lowest[kind];
  return rank(standing) >= rank(lowest) ? "OK" : refusalFor(standing, row, kind === "private");
}

beforeAll(async () => {
  await createTestDatabase();
  models = await startModelServer();
  await seedUser({ role: "admin" });
});

afterAll(async () => {
  await closeInbound();
  await models.stop();
});

describe("every procedure", () => {
  it("has a row in the matrix, and every row a procedure", () => {
    expect(Object.keys(MATRIX).sort()).toEqual(Object.keys(appRouter._def.procedures).sort());
  });

  describe.each([
    { kind: "public" as const, isPrivate: false },
    { kind: "private" as const, isPrivate: true },
  ])("around a $kind channel", ({ kind, isPrivate }) => {
    it.each(Object.keys(MATRIX))("%s", async (path) => {
      const row = rowOf(path);
      for (const standing of STANDINGS) {
        const stage = await seedStage({ isPrivate });
        const who = { id: await stage.accountFor(standing), standing };
        const got = await codeOf(row.call(await callerFor(who.id), stage, who));
        expect(`${standing}: ${got}`).toBe(`${standing}: ${expectedFor(standing, row, kind)}`);
      }
    });
  });

  it.each(Object.keys(MATRIX))(
    "%s, for those whose standing is another than it was",
    async (path) => {
      const row = rowOf(path);
      const stage = await seedStage({ isPrivate: true });
      for (const [name, { had, happened, left }] of Object.entries(OTHERS)) {
        const id = await stage.accountFor(had);
        if (id === null) throw new Error(`${name} has no account`);
        const session = await sessionOf(id);
        await happened(id, stage);
        const who = { id: left === "nobody" ? null : id, standing: left };
        const got = await codeOf(row.call(await callerWith(session), stage, who));
        expect(`${name}: ${got}`).toBe(`${name}: ${expectedFor(left, row, "private")}`);
      }
    },
  );
});

/** Mutations that only an admin or a channel's manager may call, found by their place in the matrix. */
const adminMutations = () =>
  Object.entries(MATRIX).filter(
    ([path, { lowest }]) =>
      (lowest === "admin" || lowest === "manager") && definitionOf(path).type === "mutation",
  );

interface Definition {
  type: string;
  meta?: { leavesNoEntry?: string };
}

function definitionOf(path: string): Definition {
  const procedures = appRouter._def.procedures as unknown as Record<string, { _def: Definition }>;
  const procedure = procedures[path];
  if (procedure === undefined) throw new Error(`no procedure ${path}`);
  return procedure._def;
}

describe("the audit log", () => {
  it.each(adminMutations())("has an entry of %s, or a reason for none", async (path, { call }) => {
    const stage = await seedStage({ isPrivate: true });
    const id = await stage.accountFor("admin");
    const { name } = await db().user.findUniqueOrThrow({ where: { id: id ?? "" } });
    await call(await callerFor(id), stage, { id, standing: "admin" });
    const entries = await db().auditEntry.findMany({ where: { actorId: id ?? "" } });
    const { leavesNoEntry } = definitionOf(path).meta ?? {};
    expect(entries.length > 0, path).toBe(leavesNoEntry === undefined);
    expect(entries.every(({ actorName }) => actorName === name)).toBe(true);
  });

  it("is asked of every rung that is for admins and managers only", () => {
    expect(adminMutations().length).toBeGreaterThan(20);
  });
});
