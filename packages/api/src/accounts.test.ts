import { db, newId } from "@tidings/prisma";
import { SEED_PASSWORD, seedEndpoint, seedUser } from "@tidings/prisma/seed";
import { createTestDatabase } from "@tidings/prisma/testing";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createContext, type Session } from "./context.ts";
import { createCaller } from "./root.ts";
import { signIn } from "./services/sign-in.ts";
import { signOut } from "./services/sign-out.ts";
import { countSignUp } from "./services/sign-up-limit.ts";
import { callerFor } from "./testing/callers.ts";
import { seedDeliveries } from "./testing/endpoints.ts";

const PASSWORD = "long enough";
const anyAddress = () => `somebody-${newId()}@example.com`;
const signUp = async (email = anyAddress(), name = "Tim") =>
  (await callerFor(null)).account.signUp({ name, email, password: PASSWORD });

beforeAll(async () => {
  await createTestDatabase();
});

beforeEach(async () => {
  await db().$executeRaw`truncate users, channels, settings, rate_limits, events cascade`;
});

describe("sign-up", () => {
  it("makes the first account an admin and the next ones users", async () => {
    expect((await signUp()).role).toBe("admin");
    expect((await signUp()).role).toBe("user");
  });

  it("makes one admin of many first accounts at once", async () => {
    const made = await Promise.all(Array.from({ length: 6 }, () => signUp()));
    expect(made.filter(({ role }) => role === "admin")).toHaveLength(1);
  });

  it("refuses an address that has an account, in whatever case, and keeps the first", async () => {
    await signUp("tim@example.com");
    await expect(signUp(" Tim@Example.com ", "Other")).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await db().user.count()).toBe(1);
  });

  it("takes one of two sign-ups with the same address at once", async () => {
    await signUp();
    const both = await Promise.allSettled([signUp("tim@example.com"), signUp("tim@example.com")]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it.each([
    ["an empty name", { name: " \u200b " }],
    ["a name of 81 characters", { name: "a".repeat(81) }],
    ["no address", { email: "tim" }],
    ["a short password", { password: "1234567" }],
    ["a password of 129 characters", { password: "a".repeat(129) }],
    ["a password that anybody would try", { password: "password" }],
    [
      "one's own address as the password",
      { email: "grace@example.com", password: "Grace@Example.com" },
    ],
  ])("refuses %s with words for the field and stores nothing", async (_what, change) => {
    const account = { name: "Tim", email: anyAddress(), password: PASSWORD, ...change };
    const attempt = (await callerFor(null)).account.signUp(account);
    await expect(attempt).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await db().user.count()).toBe(0);
  });

  it("slows one network that signs up over and over, or looks for who is here, and no other", async () => {
    const signUpFrom = async (address: string) =>
      createCaller(await createContext(null, address))
        .account.signUp({ name: "Tim", email: "tim@example.com", password: PASSWORD })
        .catch(({ code }) => code);
    for (let host = 1; host <= 99; host++) await countSignUp(`2001:db8::${host.toString(16)}`);
    expect(await signUpFrom("2001:db8::aa")).toMatchObject({ role: "admin" });
    expect(await signUpFrom("2001:db8::bb")).toBe("TOO_MANY_REQUESTS");
    expect(await signUpFrom("2001:db8:0:1::1")).toBe("CONFLICT");
  });

  it("isn't counted where it comes from this very machine", async () => {
    for (let count = 0; count < 101; count++) await countSignUp("127.0.0.1");
    await expect(countSignUp("::1")).resolves.toBeUndefined();
  });

  it("takes names that need more than a byte, without what could hide in them", async () => {
    const { id } = await signUp(anyAddress(), "Zoë \u202e 🦊\u0000\n");
    expect((await db().user.findUniqueOrThrow({ where: { id } })).name).toBe("Zoë   🦊");
  });

  it("is closed by the switch, but never for the first account", async () => {
    await db().setting.create({ data: { key: "enableSignup", value: false } });
    const { id } = await signUp();
    await expect(signUp()).rejects.toMatchObject({ code: "FORBIDDEN" });
    await (await callerFor(id)).admin.updateSettings({ enableSignup: true });
    expect((await signUp()).role).toBe("user");
  });

  it("lets new accounts wait where the default role says so", async () => {
    const { id } = await signUp();
    await (await callerFor(id)).admin.updateSettings({ defaultUserRole: "pending" });
    const waiting = await signUp();
    expect(waiting.role).toBe("pending");
    await expect((await callerFor(waiting.id)).channel.list()).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await (await callerFor(id)).admin.updateUser({ userId: waiting.id, role: "user" });
    expect(await (await callerFor(waiting.id)).channel.list()).toEqual([]);
  });
});

describe("sign-in", () => {
  const address = "192.0.2.7";

  it("takes the right password and no other", async () => {
    const { id, email } = await seedUser();
    expect(await signIn({ email, password: SEED_PASSWORD, address })).toMatchObject({ id });
    expect(await signIn({ email, password: "wrong", address })).toBeNull();
    expect(await signIn({ email: anyAddress(), password: SEED_PASSWORD, address })).toBeNull();
  });

  it("slows guessing down, for known and unknown accounts alike, and says how long", async () => {
    const { email } = await seedUser();
    for (const account of [email, anyAddress()]) {
      const guess = () => signIn({ email: account, password: "wrong", address });
      for (let count = 0; count < 10; count++) expect(await guess()).toBeNull();
      await expect(guess()).rejects.toThrow(/Wait 15 minutes/);
    }
    await expect(signIn({ email, password: SEED_PASSWORD, address })).rejects.toThrow(/Too many/);
    // The account itself is not locked for its owner elsewhere.
    const elsewhere = { email, password: SEED_PASSWORD, address: "198.51.100.1" };
    expect(await signIn(elsewhere)).not.toBeNull();
  });

  it("counts guesses that are sent side by side", async () => {
    const { email } = await seedUser();
    const guesses = Array.from({ length: 30 }, () =>
      signIn({ email, password: "wrong", address }).catch(() => "refused"),
    );
    const answers = await Promise.all(guesses);
    expect(answers.filter((answer) => answer === null)).toHaveLength(10);
  });

  it("slows one address that tries many accounts", async () => {
    const guess = () => signIn({ email: anyAddress(), password: "wrong", address });
    const answers = await Promise.all(
      Array.from({ length: 110 }, () => guess().catch(() => "refused")),
    );
    expect(answers.filter((answer) => answer === null)).toHaveLength(100);
  });

  it("counts all addresses of one IPv6 network as one", async () => {
    const { email } = await seedUser();
    const guess = (host: number) =>
      signIn({ email, password: "wrong", address: `2001:db8::${host.toString(16)}` });
    for (let host = 1; host <= 10; host++) expect(await guess(host)).toBeNull();
    await expect(guess(11)).rejects.toThrow(/Too many/);
  });

  it("doesn't let guesses from elsewhere shut the owner out of where they have been", async () => {
    const { email } = await seedUser();
    const home = { email, password: SEED_PASSWORD, address: "203.0.113.77" };
    expect(await signIn(home)).not.toBeNull();
    for (let network = 0; network < 11; network++) {
      const elsewhere = { email, password: "wrong", address: `198.18.${network}.1` };
      const guess = () => signIn(elsewhere).catch(() => null);
      await Promise.all(Array.from({ length: 10 }, guess));
    }
    const stranger = { ...home, address: "203.0.113.78" };
    await expect(signIn(stranger)).rejects.toThrow(/Too many/);
    expect(await signIn(home)).not.toBeNull();
  });

  it("stands odd input", async () => {
    const odd = { email: `\u0000${"x".repeat(10_000)}`, password: "\u0000", address };
    expect(await signIn(odd)).toBeNull();
  });
});

describe("a rush of sign-ups", () => {
  it("waits its turn, and every address has one account", async () => {
    const [first, second] = [anyAddress(), anyAddress()];
    const api = await callerFor(null);
    const signUp = (email: string) =>
      api.account.signUp({ name: "Rush", email, password: SEED_PASSWORD }).then(
        () => "made",
        (error) => error.code,
      );
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) => signUp([first, second][n % 2] ?? first)),
    );
    expect(answers.filter((answer) => answer === "made")).toHaveLength(2);
    expect(answers.filter((answer) => answer === "CONFLICT")).toHaveLength(38);
  });
});

describe("signing out", () => {
  it("ends that session, wherever its cookie is, and no other", async () => {
    const { id: userId } = await seedUser();
    const [here, there] = [newId(), newId()].map((id) => ({ userId, epoch: 0, id }));
    const me = async (session: Session | undefined) =>
      createCaller(await createContext(session ?? null)).account.me();
    await signOut(here as Session);
    await signOut(here as Session);
    await expect(me(here)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    expect((await me(there)).id).toBe(userId);
  });
});

describe("a password change", () => {
  it("slows guesses at the current password", async () => {
    const api = await callerFor((await seedUser()).id);
    const guess = { currentPassword: "wrong", newPassword: "another long one" };
    const codes: string[] = [];
    for (let count = 0; count < 11; count++) {
      codes.push(await api.account.changePassword(guess).catch((error) => error.code));
    }
    expect(codes).toEqual([...Array(10).fill("FORBIDDEN"), "TOO_MANY_REQUESTS"]);
  });

  it("refuses a new one that anybody would try", async () => {
    const { account } = await callerFor((await seedUser()).id);
    const change = { currentPassword: SEED_PASSWORD, newPassword: "12345678" };
    await expect(account.changePassword(change)).rejects.toMatchObject({
      code: "BAD_REQUEST",
      cause: { field: "newPassword" },
    });
  });

  it("ends the sessions made before, and asks for the current password", async () => {
    const { id } = await seedUser();
    const before = await callerFor(id);
    const session = { userId: id, epoch: 0 };
    const change = { currentPassword: "wrong", newPassword: "another long one" };
    await expect(before.account.changePassword(change)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await before.account.changePassword({ ...change, currentPassword: SEED_PASSWORD });
    const after = createCaller(await createContext(session));
    await expect(after.account.me()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    expect((await (await callerFor(id)).account.me()).id).toBe(id);
  });
});

describe("the last admin", () => {
  it("can't be demoted or deleted", async () => {
    const { id: userId } = await seedUser({ role: "admin" });
    const { admin } = await callerFor(userId);
    const conflict = { code: "CONFLICT" };
    await expect(admin.updateUser({ userId, role: "user" })).rejects.toMatchObject(conflict);
    await expect(admin.deleteUser({ userId })).rejects.toMatchObject(conflict);
  });

  it("stays when two admins demote each other at the same moment", async () => {
    const [one, two] = [await seedUser({ role: "admin" }), await seedUser({ role: "admin" })];
    await Promise.allSettled([
      (await callerFor(one.id)).admin.updateUser({ userId: two.id, role: "user" }),
      (await callerFor(two.id)).admin.updateUser({ userId: one.id, role: "user" }),
    ]);
    expect(await db().user.count({ where: { role: "admin" } })).toBe(1);
  });
});

describe("a deleted account", () => {
  it("leaves its messages, without its name, and can't come back in", async () => {
    const admin = await callerFor((await seedUser({ role: "admin" })).id);
    const gone = await seedUser({ name: "Grace" });
    const { id: channelId } = await admin.channel.create({ name: "team" });
    await (await callerFor(gone.id)).message.send({ channelId, content: "Hello" });
    await admin.admin.deleteUser({ userId: gone.id });
    const { items } = await admin.message.list({ channelId });
    expect(items[0]).toMatchObject({ content: "Hello", author: { name: "Deleted user" } });
    const credentials = { email: gone.email, password: gone.password, address: "192.0.2.8" };
    expect(await signIn(credentials)).toBeNull();
    expect((await admin.admin.users()).map(({ id }) => id)).not.toContain(gone.id);
  });

  it("takes its endpoints, deliveries, chats and presence along, and nobody else's", async () => {
    const admin = await callerFor((await seedUser({ role: "admin" })).id);
    const [gone, stays] = [await seedUser(), await seedUser()];
    const url = "https://receiver.invalid/hook";
    for (const { id: userId } of [gone, stays]) {
      await seedDeliveries(await seedEndpoint({ url, userId }), ["pending", "delivered"]);
      await db().presence.create({ data: { userId, tabId: "tab", focused: true } });
      await db().chat.create({ data: { id: newId(), userId, title: "Secret" } });
    }
    await seedDeliveries(await seedEndpoint({ url }), ["delivered"]);
    await admin.admin.deleteUser({ userId: gone.id });
    const userIds = [gone.id, stays.id, null];
    const countOf = async (rows: Promise<{ userId: string | null }[]>) => {
      const all = (await rows).map(({ userId }) => userId);
      return userIds.map((id) => all.filter((userId) => userId === id).length);
    };
    expect(await countOf(db().endpoint.findMany())).toEqual([0, 1, 1]);
    expect(await countOf(db().delivery.findMany())).toEqual([0, 2, 1]);
    expect(await countOf(db().presence.findMany())).toEqual([0, 1, 0]);
    expect(await countOf(db().chat.findMany())).toEqual([0, 1, 0]);
    expect(await db().event.count()).toBe(3);
  });
});
