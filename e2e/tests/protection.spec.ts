import type { APIRequestContext } from "@playwright/test";
import { message, openChannel } from "../support/channel-page.ts";
import { sendRaw } from "../support/raw-request.ts";
import { expect, test } from "../support/test.ts";
import { createChannel, createWebhook, sendMessages } from "../support/workspace.ts";

const EVIL = "https://evil.example";
const JSON_TYPE = { "content-type": "application/json" };

/** A token for next-auth's forms; its cookie stays with `request`. */
async function csrfToken(request: APIRequestContext): Promise<string> {
  const answer = await request.get("/api/auth/csrf");
  return ((await answer.json()) as { csrfToken: string }).csrfToken;
}

test("every answer says what a browser may do with it", async ({ request, admin: _ }) => {
  const page = await request.get("/sign-in");
  const [chunk = ""] = (await page.text()).match(/\/_next\/static\/chunks\/[^"]+\.js/) ?? [];
  for (const path of [
    "/sign-in",
    "/nowhere",
    "/api/auth/csrf",
    "/api/trpc/account.me",
    "/api/images/x",
    chunk,
  ]) {
    const headers = (await request.get(path)).headers();
    expect(headers, path).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "permissions-policy": expect.stringContaining("camera=()"),
      "content-security-policy": expect.stringMatching(
        /^default-src 'none'; .*frame-ancestors 'none'/,
      ),
    });
    expect(headers["content-security-policy"]?.includes("sandbox"), path).toBe(
      path.startsWith("/api/"),
    );
    // Plain http is what these tests speak, and a browser is not to be sent away from it.
    expect(headers["strict-transport-security"]).toBeUndefined();
  }
  const refusal = await request.post("/api/v1/channels/webhooks/a/b", { data: {} });
  expect(refusal.headers()["x-content-type-options"]).toBe("nosniff");
});

test("a page's own code has a nonce, another one each time", async ({ request, admin: _ }) => {
  const noncesOf = async () => {
    const answer = await request.get("/sign-in");
    const [, nonce] =
      /'nonce-([^']+)'/.exec(answer.headers()["content-security-policy"] ?? "") ?? [];
    const scripts = (await answer.text()).match(/<script[^>]*>/g) ?? [];
    expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);
    expect(scripts.length).toBeGreaterThan(3);
    return nonce;
  };
  expect(await noncesOf()).not.toBe(await noncesOf());
});

test("what another site makes a browser send is refused", async ({ request, user, page }) => {
  const rename = (headers: Record<string, string>, data = '{"json":{"name":"Renamed"}}') =>
    page.request.post("/api/trpc/account.updateProfile", { headers, data });
  const statusOf = async (...given: Parameters<typeof rename>) => (await rename(...given)).status();
  expect(await statusOf({ ...JSON_TYPE, origin: EVIL })).toBe(403);
  expect(await statusOf({ ...JSON_TYPE, origin: "null" })).toBe(403);
  expect(await statusOf({ ...JSON_TYPE, "sec-fetch-site": "cross-site" })).toBe(403);
  expect(await statusOf({ ...JSON_TYPE, "sec-fetch-site": "same-site" })).toBe(403);
  expect(await statusOf({ "content-type": "text/plain" })).toBe(415);
  expect(await statusOf({ "content-type": "multipart/form-data; boundary=x" })).toBe(415);
  expect((await page.request.get("/api/trpc/account.updateProfile?input=%7B%7D")).status()).toBe(
    405,
  );
  expect(await (await page.request.get("/api/trpc/account.me")).text()).toContain(user.name);
  for (const path of ["signout", "callback/credentials", "signin/credentials"]) {
    const form = { csrfToken: await csrfToken(request) };
    const answer = await request.post(`/api/auth/${path}`, { form, headers: { origin: EVIL } });
    expect(answer.status(), path).toBe(403);
  }
  // The rightful one, and a script, which names no origin, still get through.
  expect(await statusOf({ ...JSON_TYPE, "sec-fetch-site": "same-origin" })).toBe(200);
  expect(await statusOf(JSON_TYPE)).toBe(200);
});

test("nobody is sent elsewhere, whatever host or address is asked for", async ({
  request,
  app,
  admin,
}) => {
  for (const callbackUrl of [EVIL, "//evil.example", "/\\evil.example", "javascript:alert(1)"]) {
    const asked = await request.get("/api/auth/signin", {
      params: { callbackUrl },
      maxRedirects: 0,
    });
    expect(new URL(asked.headers().location ?? "", app.url).origin).toBe(app.url);
    const { email, password } = admin;
    const form = {
      csrfToken: await csrfToken(request),
      email,
      password,
      callbackUrl,
      json: "true",
    };
    const answer = await request.post("/api/auth/callback/credentials", { form });
    expect(new URL(((await answer.json()) as { url: string }).url).origin).toBe(app.url);
  }
  const channel = await createChannel(request);
  const forged = {
    host: "evil.example",
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
  };
  const made = await request.post("/api/trpc/channelWebhook.create", {
    headers: forged,
    data: { json: { channelId: channel.id, name: "CI" } },
  });
  expect(await made.text()).toContain(`"url":"${app.url}/api/v1/channels/webhooks/`);
  for (const path of ["/channels/", "/admin", "/api/auth/providers"]) {
    const answer = await request.get(path, { headers: forged, maxRedirects: 0 });
    expect(answer.headers().location ?? "").not.toContain("evil");
    expect(await answer.text()).not.toContain("evil");
  }
});

test("a session that somebody else began isn't gone on with", async ({ user, page, request }) => {
  const cookieOf = async () =>
    (await page.context().cookies()).find(({ name }) => name === "next-auth.session-token");
  const before = await cookieOf();
  expect(before).toMatchObject({ httpOnly: true, sameSite: "Lax" });
  const form = {
    csrfToken: await csrfToken(page.request),
    email: user.email,
    password: user.password,
  };
  await page.request.post("/api/auth/callback/credentials", { form: { ...form, json: "true" } });
  expect((await cookieOf())?.value).not.toBe(before?.value);
  // An ended session stays ended, whoever still has its cookie.
  const cookie = `${before?.name}=${(await cookieOf())?.value}`;
  await page.request.post("/api/auth/signout", {
    form: { csrfToken: await csrfToken(page.request) },
  });
  expect((await request.get("/api/trpc/account.me", { headers: { cookie } })).status()).toBe(401);
});

test("no file is served but the build's", async ({ app, admin: _ }) => {
  for (const path of [
    "/_next/static/../../../../package.json",
    "/_next/static/..%2f..%2f..%2fpackage.json",
    "/_next/static/%2e%2e/%2e%2e/BUILD_ID",
    "/..%5c..%5cetc/passwd",
    "/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
    "/_next/image?url=%2Ficon.svg&w=64&q=75",
  ]) {
    const answer = await sendRaw(
      app.url,
      `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    );
    expect(answer, path).toMatch(/^HTTP\/1.1 40[04] /);
    expect(answer).not.toMatch(/root:|"private": true/);
  }
});

const HOST = "Host: x\r\nConnection: close\r\n";
const SMUGGLED = "0\r\n\r\nGET /sign-up HTTP/1.1\r\nHost: x\r\n\r\n";

test("a request that two servers could read in two ways is refused", async ({ app, admin: _ }) => {
  for (const path of ["/api/trpc/account.signUp", "/api/v1/channels/webhooks/a/b"]) {
    for (const [rest, status] of [
      ["Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello", 400],
      [`Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n${SMUGGLED}`, 400],
      [`Transfer-Encoding: chunked, identity\r\n\r\n${SMUGGLED}`, 400],
      [`Transfer-Encoding : chunked\r\n\r\n${SMUGGLED}`, 400],
      ["Content-Length: +5\r\n\r\nhello", 400],
      [`X-Long: ${"a".repeat(20_000)}\r\n\r\n`, 431],
    ] as const) {
      const answer = await sendRaw(app.url, `POST ${path} HTTP/1.1\r\n${HOST}${rest}`);
      expect(answer.match(/HTTP\/1.1 \d+/g), rest.slice(0, 60)).toEqual([`HTTP/1.1 ${status}`]);
    }
  }
  const twoHosts = await sendRaw(app.url, `GET / HTTP/1.1\r\n${HOST}Host: y\r\n\r\n`);
  expect(twoHosts).toMatch(/^HTTP\/1.1 400 /);
});

test("input can't reach what all objects share", async ({ request, admin: _ }) => {
  const signUp = async (data: object | string) => {
    const answer = await request.post("/api/trpc/account.signUp", { data, headers: JSON_TYPE });
    expect(answer.status()).toBe(400);
    return answer.text();
  };
  for (const path of ["__proto__.polluted", "constructor.prototype.polluted"]) {
    const refusal = await signUp({ json: {}, meta: { values: { [path]: ["Date"] } } });
    expect(refusal).toContain("is not allowed as a property");
  }
  // Were it taken for the input's prototype, nothing would be missing.
  const account = '{"name":"x","email":"polluted@tidings.test","password":"long enough"}';
  expect(await signUp(`{"json":{"__proto__":${account}}}`)).toContain("BAD_REQUEST");
});

const ATTACK = `<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>`;
const LINKS = "[one](javascript:window.pwned=1) [two](data:text/html,x) [three](vbscript:x)";

test("what people and services write is text, wherever it shows", async ({ page, user: _ }) => {
  const channel = await createChannel(page.request, { name: ATTACK.slice(0, 80) });
  const webhook = await createWebhook(page.request, channel, { name: ATTACK.slice(0, 80) });
  await sendMessages(page.request, channel, [ATTACK, LINKS, `\`\`\`html\n${ATTACK}\n\`\`\``]);
  const card = {
    title: ATTACK,
    title_link: "javascript:window.pwned=1",
    text: `${ATTACK} <javascript:window.pwned=1|four>`,
    author_name: ATTACK,
    footer: ATTACK,
    color: "red;background:url(https://evil.example/x)",
    fields: [{ title: ATTACK, value: ATTACK }],
  };
  const posted = await page.request.post(`${webhook.url}/slack`, {
    data: {
      text: "The last one",
      username: ATTACK,
      icon_url: "javascript:window.pwned=1",
      attachments: [card],
    },
  });
  expect(posted.status()).toBe(200);
  await openChannel(page, channel);
  await expect(message(page, "The last one").getByRole("article")).toBeVisible();
  const found = await page.evaluate(() => ({
    pwned: "pwned" in window,
    handlers: document.querySelectorAll("[onerror], main script, main img[src=x]").length,
    links: [...document.querySelectorAll("main a")]
      .map((link) => link.getAttribute("href") ?? "")
      .filter((href) => !/^(?:https?:|\/|#)/.test(href) && href !== ""),
  }));
  expect(found).toEqual({ pwned: false, handlers: 0, links: [] });
});

test("handlers, links and texts that got into a page all the same would not run", async ({
  browser,
  app,
  admin: _,
}) => {
  // A context of its own: what is tried here is a breach of the policy, for which others fail.
  const context = await browser.newContext({ baseURL: app.url });
  const page = await context.newPage();
  await page.goto("/sign-in");
  const ran = await page.evaluate(async () => {
    const ran: string[] = [];
    Object.assign(window, { note: (what: string) => ran.push(what) });
    const image = document.createElement("img");
    const hasFailed = new Promise((resolve) => image.addEventListener("error", resolve));
    image.setAttribute("onerror", "note('handler')");
    image.src = "data:image/png,broken";
    const link = document.createElement("a");
    link.href = "javascript:note('link')";
    document.body.append(image, link);
    link.click();
    await hasFailed;
    try {
      Reflect.construct(Function, ["note('text')"])();
    } catch {}
    return ran;
  });
  expect(ran).toEqual([]);
  await context.close();
});
