import { randomUUID } from "node:crypto";
import type { APIRequestContext, Page } from "@playwright/test";
import { composer, message, openChannel, shownTexts } from "../support/channel-page.ts";
import {
  answerText,
  counted,
  createChat,
  readChat,
  sendPrompt,
  waitForEnd,
} from "../support/chat-page.ts";
import { createEndpoint } from "../support/endpoints.ts";
import type { Machine } from "../support/machine.ts";
import { type ManyMachines, test, through, type Worker } from "../support/many-machines.ts";
import { post, postMessage, postOnce } from "../support/posts.ts";
import { expect, type ProcedureError, signIn, signUp, trpc } from "../support/test.ts";
import { createChannel, createWebhook, texts, unique } from "../support/workspace.ts";

const POSTS = 20;
const GUESSES = 10;
const WRONG = /CredentialsSignin/;
const TOO_MANY = /Too%20many%20attempts/;

/** A path opened at each of the two machines that serve. */
async function openAtBoth({ webs }: ManyMachines, page: Page, path: string) {
  const other = await page.context().newPage();
  const [here, there] = webs;
  await Promise.all([page.goto(`${here.url}${path}`), other.goto(`${there.url}${path}`)]);
  return [page, other];
}

const listed = async (request: APIRequestContext, channelId: string): Promise<string[]> => {
  const { items } = await trpc(request).query<{ items: { content: string }[] }>("message.list", {
    channelId,
    limit: 100,
  });
  return items.map(({ content }) => content).reverse();
};

/** Sorted, since two machines may receive within the same millisecond. */
const sortedTexts = async (page: Page): Promise<string[]> => (await shownTexts(page)).toSorted();

test("a session that one made holds at the other, and is over at both", async ({
  page,
  user,
  askBoth,
}) => {
  const [here, there] = await askBoth(page);
  for (const request of [here, there]) {
    expect(await trpc(request).query("account.me")).toMatchObject({ id: user.id });
  }
  const { csrfToken } = await (await here.get("/api/auth/csrf")).json();
  await here.post("/api/auth/signout", { form: { csrfToken, json: "true" }, maxRedirects: 0 });
  await expect(trpc(there).query("account.me")).rejects.toMatchObject({ code: "UNAUTHORIZED" });
});

test("guesses at an account are counted over both", async ({ request, machines, playwright }) => {
  const account = await signUp(request);
  // From an address of its own, or nobody else could sign in for a while.
  const extraHTTPHeaders = { "x-forwarded-for": "203.0.113.77" };
  const open = ({ url }: Machine) =>
    playwright.request.newContext({ baseURL: url, extraHTTPHeaders });
  const [here, there] = [await open(machines.webs[0]), await open(machines.webs[1])];
  for (let guess = 0; guess < GUESSES; guess += 2) {
    for (const context of [here, there]) {
      await expect(signIn(context, { ...account, password: "a guess" })).rejects.toThrow(WRONG);
    }
  }
  for (const context of [here, there]) {
    await expect(signIn(context, account)).rejects.toThrow(TOO_MANY);
    await context.dispose();
  }
});

test("what is posted to either shows at both, and what is posted twice shows once", async ({
  page,
  user: _,
  machines,
}) => {
  const channel = await createChannel(page.request);
  const { url } = await createWebhook(page.request, channel);
  expect(url).toContain(machines.balancer.url);
  const pages = await openAtBoth(machines, page, `/channels/${channel.id}`);
  const { webs } = machines;
  const [here, there] = [through(webs[0], url), through(webs[1], url)];
  await postMessage(here, "Posted to the first.");
  await postMessage(there, "Posted to the second.");
  const key = randomUUID();
  const twice = await Promise.all([here, there].map((to) => postOnce(to, "Posted to both.", key)));
  expect(new Set(twice).size).toBe(1);
  await postMessage(url, "Posted to whichever.");
  for (const tab of pages) {
    await expect
      .poll(() => sortedTexts(tab))
      .toEqual([
        "Posted to both.",
        "Posted to the first.",
        "Posted to the second.",
        "Posted to whichever.",
      ]);
  }
});

test("what is changed at one holds at the other with the next request", async ({
  page,
  user: _,
  admin,
  openAs,
  machines,
  askBoth,
}) => {
  const [, there] = machines.webs;
  const channel = await createChannel(page.request);
  const { id: webhookId, url } = await createWebhook(page.request, channel);
  const key = { channelId: channel.id, webhookId };
  for (const web of machines.webs) await postMessage(through(web, url), "As it comes.");
  const api = trpc((await askBoth(page))[0]);

  await api.mutate("channelWebhook.setTemplate", {
    ...key,
    template: "By rule: {{ payload.content }}",
  });
  await postMessage(through(there, url), "this");
  expect(await listed(page.request, channel.id)).toContain("By rule: this");

  const rotated = await api.mutate<{ url: string }>("channelWebhook.rotate", key);
  expect((await post(through(there, url), "Too late.")).status).toBe(401);
  await postMessage(through(there, rotated.url), "that");

  await api.mutate("channelWebhook.delete", key);
  for (const web of machines.webs) {
    expect((await post(through(web, rotated.url), "Gone.")).status).toBe(401);
  }
  expect(await listed(page.request, channel.id)).toHaveLength(4);

  const adminPage = await openAs(admin);
  const [settingsHere, entranceThere] = await askBoth(adminPage);
  const settings = trpc(settingsHere);
  await settings.mutate("admin.updateSettings", { enableSignup: false });
  const closed = { code: "FORBIDDEN" } satisfies Partial<ProcedureError>;
  await expect(signUp(entranceThere)).rejects.toMatchObject(closed);
  await settings.mutate("admin.updateSettings", { enableSignup: true });
  await signUp(entranceThere);
});

test("a chat that is begun at one streams at the other", async ({
  page,
  user: _,
  machines,
  askBoth,
}) => {
  const { id } = await createChat(page.request);
  const pages = await openAtBoth(machines, page, `/chats/${id}`);
  await sendPrompt((await askBoth(page))[0], id, "/words 60 20");
  for (const tab of pages) await expect(answerText(tab)).toContainText("word5 ");
  for (const tab of pages) await expect(answerText(tab)).toHaveText(counted(60));
});

test("every delivery is made once, and presence counts over both", async ({
  page,
  user: _,
  receiver,
  admin,
  openAs,
  askBoth,
}) => {
  const adminPage = await openAs(admin);
  const { id: endpointId } = await createEndpoint(
    adminPage.request,
    { url: receiver.url("/sign-ups"), events: ["new_user"] },
    "workspaceEndpoint",
  );
  const newcomers = await Promise.all(Array.from({ length: 10 }, () => signUp(page.request)));
  const delivered = async () => {
    const input = { endpointId, status: "delivered" };
    const { items } = await trpc(adminPage.request).query<{ items: object[] }>(
      "delivery.list",
      input,
    );
    return items.length;
  };
  await expect.poll(delivered).toBe(newcomers.length);
  const told = receiver.bodies("/sign-ups").map((body) => JSON.parse(body).user.email);
  expect(told.sort()).toEqual(newcomers.map(({ email }) => email).sort());

  const [here, there] = await askBoth(page);
  await trpc(here).mutate("account.setNotificationWebhook", {
    url: receiver.url("/away"),
    when: "away",
  });
  await createEndpoint(there, { url: receiver.url("/always"), events: ["chat_response"] });
  const answerTold = async (request: APIRequestContext, count: number) => {
    const { id } = await createChat(request);
    await sendPrompt(request, id, "/words 3");
    await expect.poll(() => receiver.bodies("/always").length).toBe(count);
  };
  const tab = { tabId: randomUUID() };
  await trpc(here).mutate("presence.report", { ...tab, focused: true, sequence: 1 });
  await answerTold(there, 1);
  await trpc(there).mutate("presence.report", { ...tab, focused: false, sequence: 2 });
  await answerTold(here, 2);
  await expect.poll(() => receiver.bodies("/away").length).toBe(1);
});

test("a worker that is killed leaves its answer to the other", async ({
  page,
  user: _,
  machines,
  receiver,
}) => {
  await createEndpoint(page.request, { url: receiver.url(), events: ["chat_response"] });
  const { id } = await createChat(page.request);
  await page.goto(`/chats/${id}`);
  // Long enough to be under way still when a slow machine's page shows its beginning.
  await sendPrompt(page.request, id, "/words 150 60");
  await expect(answerText(page)).toContainText("word5 ");
  const isAtIt = ({ models }: Worker) =>
    models.requests.some(({ messages }) => messages.at(-1)?.content.includes("/words 150"));
  const busy = machines.workers.find(isAtIt);
  if (busy === undefined) throw new Error("No worker is at the answer.");
  await busy.machine.kill();
  expect((await readChat(page.request, id)).messages.at(-1)?.state).toBe("streaming");
  await expect(answerText(page)).toHaveText(counted(150), { timeout: 30_000 });
  expect((await waitForEnd(page.request, id)).messages.at(-1)).toMatchObject({ state: "done" });
  expect(machines.workers.every(isAtIt)).toBe(true);
  await expect.poll(() => receiver.received.length).toBe(1);
  await busy.machine.start();
});

test("a server that is killed loses no post, and pages go on at the other", async ({
  page,
  user: _,
  machines,
}) => {
  const channel = await createChannel(page.request);
  const { url } = await createWebhook(page.request, channel);
  const second = await page.context().newPage();
  for (const tab of [page, second]) await openChannel(tab, channel);
  await composer(page, channel).fill("A draft");
  const all: string[] = [];
  for (const [index, web] of machines.webs.entries()) {
    const batch = texts(`Round ${index + 1}, post`, POSTS);
    all.push(...batch);
    const posted = Promise.all(batch.map((text) => postOnce(url, text, unique("key"))));
    await web.kill();
    await posted;
    await web.start();
    for (const tab of [page, second]) {
      await expect.poll(() => sortedTexts(tab)).toEqual(all.toSorted());
    }
  }
  expect((await listed(page.request, channel.id)).toSorted()).toEqual(all.toSorted());
  await expect(composer(page, channel)).toHaveValue("A draft");
  await composer(page, channel).press("Enter");
  await expect(message(second, "A draft")).toBeVisible();
});
