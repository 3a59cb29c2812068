import { type APIRequestContext, expect } from "@playwright/test";
import { signIn, signUp } from "../support/accounts.ts";
import { trpc } from "../support/api.ts";
import { ACCEPTED, REFUSED, send } from "../support/contract.ts";
import { test as base } from "../support/outside.ts";
import { type Channel, createChannel, createWebhook, type Webhook } from "../support/workspace.ts";

const PREFIXES = ["/api/v1/channels/webhooks", "/api/channels/webhooks"] as const;
const MOUNTS = ["server", "next"] as const;
const BURST = 50;

interface Workspace {
  request: APIRequestContext;
  channel: Channel;
  webhook: Webhook;
}

/** The id and the token of a webhook, as its URL ends. */
const addressOf = ({ url }: Webhook): string => url.split("/").slice(-2).join("/");

/** A channel and a webhook on the outside database, of an account of their own. */
const test = base.extend<{ workspace: Workspace }>({
  workspace: async ({ outside, playwright }, use) => {
    const request = await playwright.request.newContext({ baseURL: outside.server.url });
    await signIn(request, await signUp(request));
    const channel = await createChannel(request);
    await use({ request, channel, webhook: await createWebhook(request, channel) });
    await request.dispose();
  },
});

const contentsOf = async ({ request, channel }: Workspace): Promise<string[]> => {
  const { items } = await trpc(request).query<{ items: { content: string }[] }>("message.list", {
    channelId: channel.id,
  });
  return items.map(({ content }) => content).reverse();
};

for (const mount of MOUNTS) {
  for (const prefix of PREFIXES) {
    test.describe(`${mount}, ${prefix}`, () => {
      test("stores what the contract accepts", async ({ outside, workspace }) => {
        const url = `${outside[mount].url}${prefix}/${addressOf(workspace.webhook)}`;
        for (const [name, sent] of ACCEPTED) {
          await test.step(name, async () => {
            const { status, body } = await send(url, sent);
            const message_id = expect.stringMatching(/^[0-9a-f-]{36}$/);
            expect({ status, body }).toEqual({
              status: 200,
              body: { ok: true, success: true, message_id },
            });
          });
        }
        expect(await contentsOf(workspace)).toEqual(ACCEPTED.map(([, , content]) => content));
      });

      test("refuses what the contract refuses", async ({ outside, workspace }) => {
        const url = `${outside[mount].url}${prefix}/${addressOf(workspace.webhook)}`;
        for (const [name, sent, status, code] of REFUSED) {
          await test.step(name, async () => {
            const answer = await send(url, sent);
            const error = { code, message: expect.stringMatching(/\w/) };
            expect(answer).toMatchObject({ status, body: { ok: false, success: false, error } });
            if (status === 405) expect(answer.headers.allow).toBe("POST");
          });
        }
        expect(await contentsOf(workspace)).toEqual([]);
      });

      test("has one 401 for every address that isn't valid", async ({ outside, workspace }) => {
        const { request, channel, webhook } = workspace;
        const key = { channelId: channel.id };
        const deleted = await createWebhook(request, channel);
        await trpc(request).mutate("channelWebhook.delete", { ...key, webhookId: deleted.id });
        const rotated = await createWebhook(request, channel);
        await trpc(request).mutate("channelWebhook.rotate", { ...key, webhookId: rotated.id });
        const [id, token] = addressOf(webhook).split("/");
        const wrong = [
          `${crypto.randomUUID()}/${token}`,
          `${id}/${"x".repeat(43)}`,
          `${id}/${"x".repeat(10_000)}`,
          addressOf(deleted),
          addressOf(rotated),
        ];
        const body = JSON.stringify({ content: "Nobody hears this" });
        const answers = await Promise.all(
          wrong.map((address) => send(`${outside[mount].url}${prefix}/${address}`, { body })),
        );
        expect(answers.map(({ status }) => status)).toEqual(wrong.map(() => 401));
        expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
        expect(await contentsOf(workspace)).toEqual([]);
      });

      test("slows a flood down, and says when to come again", async ({ outside, workspace }) => {
        const url = `${outside[mount].url}${prefix}/${addressOf(workspace.webhook)}`;
        const body = JSON.stringify({ content: "One of many" });
        const flood = Array.from({ length: 2 * BURST }, () => send(url, { body }));
        const answers = await Promise.all(flood);
        const refused = answers.filter(({ status }) => status !== 200);
        expect(refused.length).toBeGreaterThan(0);
        for (const { status, headers, body } of refused) {
          expect({ status, code: body.error?.code }).toEqual({ status: 429, code: "rate_limited" });
          expect(Number(headers["retry-after"])).toBeGreaterThan(0);
        }
        const headers = { "user-agent": "Alertmanager/0.28.0" };
        await expect
          .poll(async () => {
            const more = Array.from({ length: BURST }, () => send(url, { body, headers }));
            return (await Promise.all(more)).map(({ status }) => status);
          })
          .toContain(503);
      });

      test("answers 410 for an archived channel", async ({ outside, workspace }) => {
        const { request, channel, webhook } = workspace;
        await trpc(request).mutate("channel.archive", { channelId: channel.id });
        const url = `${outside[mount].url}${prefix}/${addressOf(webhook)}`;
        const answer = await send(url, { body: JSON.stringify({ content: "Too late" }) });
        expect(answer).toMatchObject({
          status: 410,
          body: { error: { code: "channel_archived" } },
        });
      });
    });
  }
}
