import { readFileSync } from "node:fs";
import path from "node:path";
import { type APIRequestContext, request as playwrightRequest } from "@playwright/test";
import { runSql, startThrowawayCluster } from "@tidings/prisma/testing";
import { signIn, signUp } from "../support/accounts.ts";
import { type RunningApp, startApp } from "../support/app.ts";
import { appRoutes } from "../support/app-routes.ts";
import { type Asked, ask, sendBytes } from "../support/ask.ts";
import { expect, ProcedureError, test, trpc } from "../support/test.ts";
import { createChannel, createWebhook } from "../support/workspace.ts";

/** Part of everything that is sent: of names, texts, passwords, tokens, addresses. */
const HUSH = "hushhush";
const LOG = "secrecy.log";
const LOG_FILE = path.join(import.meta.dirname, "../.artifacts", LOG);
const BEARER = `${HUSH}-metrics-token`;
/** Not a part of a message: looked for in the log to see that it is whole. */
const LAST_LINE = "shutting down";

const HEADERS = {
  authorization: `Bearer ${HUSH}`,
  cookie: `next-auth.session-token=${HUSH}; next-auth.csrf-token=${HUSH}`,
  referer: `http://localhost/sign-in?password=${HUSH}`,
  "x-api-key": HUSH,
  "x-gitlab-token": HUSH,
  "x-hub-signature-256": `sha256=${HUSH}`,
  "x-forwarded-for": HUSH,
  "user-agent": `agent/${HUSH}`,
};
const JSON_TYPE = { "content-type": "application/json" };
const BODY = JSON.stringify({ content: HUSH, password: HUSH, json: { token: HUSH } });

/** Requests with a secret in every place, to every address of the app, whatever its method. */
const anywhere = (): [string, Asked][] =>
  [...appRoutes(HUSH), `/${HUSH}`, `/_next/${HUSH}`, `/_next/image?url=/${HUSH}&w=64&q=75`].flatMap(
    (route): [string, Asked][] => [
      [`${route}?token=${HUSH}&error=${HUSH}&callbackUrl=/${HUSH}`, { headers: HEADERS }],
      [route, { method: "POST", headers: { ...HEADERS, ...JSON_TYPE }, body: BODY }],
      [route, { method: "PUT", headers: HEADERS, body: HUSH }],
    ],
  );

const AUTH: [string, Asked][] = [
  "csrf",
  "session",
  "providers",
  "signin",
  "signout",
  "error",
  "callback/credentials",
  "signin/credentials",
  "_log",
].flatMap((name): [string, Asked][] => [
  [`/api/auth/${name}?error=${HUSH}`, { headers: HEADERS }],
  [
    `/api/auth/${name}`,
    {
      method: "POST",
      headers: { ...HEADERS, "content-type": "application/x-www-form-urlencoded" },
      body: `csrfToken=${HUSH}&email=${HUSH}@tidings.test&password=${HUSH}&json=true`,
    },
  ],
]);

const TRPC: [string, Asked][] = [
  [`/api/trpc/${HUSH}.${HUSH}?input=${HUSH}`, {}],
  [`/api/trpc/account.me,chat.${HUSH}?batch=1&input=${HUSH}`, {}],
  ["/api/trpc/account.signUp", { method: "POST", headers: JSON_TYPE, body: `{"${HUSH}` }],
  ["/api/trpc/account.signUp", { method: "POST", headers: JSON_TYPE, body: BODY }],
  ["/api/trpc/account.signUp", { method: "POST", headers: { "content-type": HUSH }, body: HUSH }],
  [
    "/api/trpc/message.onEvent",
    { headers: { accept: "text/event-stream", "last-event-id": HUSH } },
  ],
];

/** Posts to a webhook's address in all variants: right, wrong, unreadable, refused. */
function inbound(address: string): [string, Asked][] {
  const { pathname } = new URL(address);
  const wrong = pathname.replace(/[^/]+$/, HUSH);
  const short = pathname.replace("/api/v1/", "/api/");
  const paths = [pathname, wrong, short, pathname.replace("/webhooks/", "//webhooks/")];
  const endings = ["", "/", "/slack", "/github", `/messages/${HUSH}`, `/${HUSH}`, `/%zz${HUSH}`];
  const bodies: Asked[] = [
    { headers: JSON_TYPE, body: BODY },
    { headers: JSON_TYPE, body: `{"content": "${HUSH}` },
    { headers: JSON_TYPE, body: JSON.stringify({ text: HUSH, blocks: [{ type: HUSH }] }) },
    { headers: { ...JSON_TYPE, "x-github-event": HUSH }, body: `{"repository":"${HUSH}"}` },
    { headers: { ...JSON_TYPE, "idempotency-key": HUSH }, body: `{"content":"${HUSH}"}` },
    { headers: { "content-type": `text/${HUSH}` }, body: HUSH },
    { headers: JSON_TYPE, body: JSON.stringify({ content: HUSH.repeat(5_000) }) },
    { headers: JSON_TYPE, body: JSON.stringify({ content: HUSH, thread_id: HUSH }) },
  ];
  return paths.flatMap((place) =>
    endings.flatMap((ending) => [
      ...bodies.map(({ headers, body }): [string, Asked] => [
        `${place}${ending}?token=${HUSH}`,
        { method: "POST", headers: { ...HEADERS, ...headers }, body },
      ]),
      [`${place}${ending}`, { headers: HEADERS }] as [string, Asked],
      [`${place}${ending}`, { method: "PATCH", headers: JSON_TYPE, body: BODY }] as [string, Asked],
      [`${place}${ending}`, { method: "DELETE", headers: HEADERS }] as [string, Asked],
    ]),
  );
}

const MALFORMED = [
  `GET //${HUSH} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
  `GET /%zz${HUSH} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
  `GET http://${HUSH}/${HUSH} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
  `${HUSH.toUpperCase()} / HTTP/1.1\r\nHost: localhost\r\n\r\n`,
  `GET / HTTP/1.1\r\n${HUSH}\r\n\r\n`,
  `GET /?${HUSH.repeat(5_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
  `POST /${HUSH} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999\r\n\r\n${HUSH}`,
  `GET /metrics?${HUSH} HTTP/1.0\r\nAuthorization: Bearer ${HUSH}\r\n\r\n`,
  `GET /readyz?${HUSH} HTTP/1.1\r\nHost: ${HUSH}\r\nConnection: close\r\n\r\n`,
];

/** What a signed-in admin asks for, with secrets in all that they enter; most of it is refused. */
const procedures = (channelId: string, webhookId: string): [string, unknown][] => {
  const url = `https://${HUSH}.receiver.invalid/${HUSH}?token=${HUSH}`;
  const headers = { "X-Key": HUSH };
  const id = HUSH;
  return [
    ["account.signUp", { name: HUSH, email: `${HUSH}-two@tidings.test`, password: HUSH }],
    ["account.updateProfile", { name: HUSH, image: HUSH }],
    ["account.changePassword", { currentPassword: HUSH, newPassword: `${HUSH}\0` }],
    ["account.setNotificationWebhook", { url, when: "always" }],
    ["account.testNotificationWebhook", {}],
    ["admin.updateSettings", { webhookUrl: url, openaiApiKey: HUSH, openaiApiBaseUrl: url }],
    ["admin.checkConnection", { baseUrl: url, apiKey: HUSH }],
    ["admin.testWebhook", { url }],
    ["admin.updateUser", { userId: id, role: HUSH }],
    ["endpoint.create", { name: HUSH, url, events: ["*"], headers, when: "always" }],
    ["workspaceEndpoint.create", { name: HUSH, url, events: ["*"], headers }],
    ["workspaceEndpoint.revealSecret", { endpointId: id }],
    ["channel.create", { name: HUSH, description: HUSH }],
    ["channel.update", { channelId, description: HUSH }],
    ["channelWebhook.update", { channelId, webhookId, name: HUSH, image: HUSH }],
    ["channelWebhook.setFilter", { channelId, webhookId, filter: { only: [HUSH] } }],
    ["channelWebhook.setTemplate", { channelId, webhookId, template: `{{ ${HUSH} | ${HUSH} }}` }],
    ["channelWebhook.previewTemplate", { channelId, webhookId, template: `{{${HUSH}`, body: HUSH }],
    ["message.send", { channelId, content: `${HUSH} @${HUSH}` }],
    ["message.edit", { channelId, messageId: id, content: HUSH }],
    ["chat.create", { content: HUSH, model: HUSH }],
    ["presence.report", { tabId: HUSH, focused: true, sequence: HUSH }],
    ["delivery.redeliver", { deliveryId: id }],
  ];
};

/** Asks for procedures one after the other, and collects what went wrong on our side, in the app's words. */
async function callAll(context: APIRequestContext, calls: [string, unknown][]): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, input] of calls) {
    try {
      await trpc(context).mutate(name, input);
    } catch (error) {
      if (!(error instanceof ProcedureError)) throw error;
      if (error.code === "INTERNAL_SERVER_ERROR") faults.push(error.message);
    }
  }
  return faults;
}

/** Sends all of them, and returns the statuses that came back. */
async function drive(app: RunningApp, requests: [string, Asked][]): Promise<number[]> {
  const answers = await Promise.all(
    requests.map(([target, asked]) => ask(app.url + target, asked)),
  );
  for (const { headers } of answers) expect(headers["x-request-id"]).toBeTruthy();
  return answers.map(({ status }) => status);
}

const BREAK = `
  alter table messages add constraint broken check (content is null) not valid;
  alter table users add constraint broken check (name is null) not valid;
  alter table channels add constraint broken check (description is null) not valid;
  alter table endpoints add constraint broken check (name is null) not valid;`;

test("nothing that anybody sends is in what the process prints, whatever goes wrong", async () => {
  const cluster = await startThrowawayCluster();
  const app = await startApp(
    undefined,
    {
      DATABASE_URL: cluster.url,
      AUTH_SECRET: `${HUSH}-auth-secret`,
      METRICS_TOKEN: BEARER,
      INBOUND_RATE: "0",
      LOG_LEVEL: "trace",
    },
    LOG,
  );
  const context = await playwrightRequest.newContext({ baseURL: app.url });
  const secrets = [HUSH];
  let cookie = "";
  try {
    const admin = await signUp(context, {
      name: `${HUSH} admin`,
      email: `${HUSH}@tidings.test`,
      password: `${HUSH} password`,
    });
    await signIn(context, admin);
    const { cookies } = await context.storageState();
    cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
    const channel = await createChannel(context, { name: HUSH });
    const webhook = await createWebhook(context, channel, { name: HUSH });
    const token = new URL(webhook.url).pathname.split("/").at(-1) ?? "";
    secrets.push(token, ...cookies.map(({ value }) => value));
    const calls = procedures(channel.id, webhook.id);
    const asAdmin = anywhere().map(([target, asked]): [string, Asked] => [
      target,
      { ...asked, headers: { ...asked.headers, cookie } },
    ]);
    const posts = inbound(webhook.url);
    const everything = [...anywhere(), ...asAdmin, ...AUTH, ...TRPC, ...posts];

    // All is well.
    expect(await callAll(context, calls)).toEqual([]);
    const statuses = await drive(app, everything);
    expect(new Set(statuses)).toEqual(new Set(statuses.filter((status) => status < 500)));
    expect(statuses).toEqual(expect.arrayContaining([200, 400, 401, 404, 405, 422]));
    await Promise.all(MALFORMED.map((bytes) => sendBytes(app.url, bytes)));
    const metrics = await ask(`${app.url}/metrics`, {
      headers: { authorization: `Bearer ${BEARER}` },
    });
    expect(metrics.text).toContain('tidings_inbound_posts_total{outcome="stored"');
    expect(metrics.text).toContain('tidings_ready{part="worker"} 1');
    for (const secret of secrets) expect(metrics.text).not.toContain(secret);

    // Rows can't be stored: PostgreSQL tells of them in its errors.
    await runSql(cluster.url, BREAK);
    const faults = await callAll(context, calls);
    expect(faults.length).toBeGreaterThan(2);
    expect(await drive(app, posts)).toContain(503);
    const requestIds = faults.map((fault) => /\(request (\S+)\)$/.exec(fault)?.[1]);
    const told = readFileSync(LOG_FILE, "utf8");
    for (const id of requestIds) expect(told).toMatch(new RegExp(`"requestId":"${id}".*procedure`));

    // There is no database.
    await cluster.stop();
    const { status, text } = await ask(`${app.url}/readyz`);
    expect({ status, ready: JSON.parse(text).ready }).toEqual({ status: 503, ready: false });
    expect((await ask(`${app.url}/healthz`)).status).toBe(200);
    await callAll(context, calls);
    await drive(app, everything);
  } finally {
    await context.dispose();
    await app.stop();
  }
  await expect.poll(() => readFileSync(LOG_FILE, "utf8")).toContain(LAST_LINE);
  const printed = readFileSync(LOG_FILE, "utf8");
  expect(printed).toContain('"msg":"answered"');
  for (const secret of secrets) {
    const found = printed.split("\n").filter((line) => line.includes(secret));
    expect(found).toEqual([]);
  }
});
