import { db } from "@tidings/prisma";
import { createTestDatabase } from "@tidings/prisma/testing";
import { TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import superjson from "superjson";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { createContext } from "./context.ts";
import { DomainError } from "./errors.ts";
import { appRouter } from "./root.ts";
import { seedCaller } from "./testing/endpoints.ts";
import { useEnvironment } from "./testing/environment.ts";

type Api = Awaited<ReturnType<typeof seedCaller>>["api"];

const SAVED = "https://receiver.invalid/hook";

/** Every way in for an address, with the field that it stands in. */
const WAYS: Record<string, { field: string; call: (api: Api, url: string) => Promise<unknown> }> = {
  "endpoint.create": {
    field: "url",
    call: (api, url) => api.endpoint.create({ name: "Mine", url, events: ["*"] }),
  },
  "workspaceEndpoint.create": {
    field: "url",
    call: (api, url) => api.workspaceEndpoint.create({ name: "Ours", url, events: ["*"] }),
  },
  "endpoint.update": {
    field: "url",
    call: async (api, url) => {
      const [first] = await api.endpoint.list();
      return api.endpoint.update({ endpointId: first?.id ?? "", url });
    },
  },
  "account.setNotificationWebhook": {
    field: "url",
    call: (api, url) => api.account.setNotificationWebhook({ url, when: "always" }),
  },
  "account.testNotificationWebhook": {
    field: "url",
    call: (api, url) => api.account.testNotificationWebhook({ url }),
  },
  "admin.updateSettings": {
    field: "webhookUrl",
    call: (api, webhookUrl) => api.admin.updateSettings({ webhookUrl, enableSignup: false }),
  },
  "admin.testWebhook": { field: "url", call: (api, url) => api.admin.testWebhook({ url }) },
};

const BAD_ADDRESSES = [
  "not an address",
  "example.com/hook",
  "https://",
  "javascript:alert(1)",
  "file:///etc/passwd",
  "ftp://example.com/hook",
  "data:text/plain,hello",
  "https://tim:SECRETSECRET@example.com/hook",
  "https://SECRETSECRET@example.com/hook",
  "https://example.com:22/hook",
  "http://example.com:25/hook",
  `https://example.com/${"a".repeat(10_000)}`,
  "http://localhost/hook",
  "http://localhost./hook",
  "http://api.localhost:8080/hook",
  "http://0x7f.1/hook",
  "http://10.0.0.1/hook",
  "http://169.254.169.254/latest/meta-data",
  "http://[::1]/hook",
  "http://[::ffff:10.0.0.1]/hook",
  "http://[fd00::1]/hook",
] as const;

const stateOfAll = () =>
  Promise.all([
    db().endpoint.findMany({ orderBy: { id: "asc" } }),
    db().setting.findMany(),
    db().delivery.count(),
  ]);

function fieldOf(error: unknown): string | null {
  const cause = error instanceof TRPCError ? error.cause : null;
  return cause instanceof DomainError ? cause.field : null;
}

let api: Api;
let user: Awaited<ReturnType<typeof seedCaller>>["user"];
let restore = () => {};

beforeAll(async () => {
  await createTestDatabase();
  restore = useEnvironment({ WEBHOOK_ALLOWED_HOSTS: [] });
  ({ api, user } = await seedCaller("admin"));
  await api.endpoint.create({ name: "First", url: SAVED, events: ["*"] });
  await api.account.setNotificationWebhook({ url: SAVED });
  await api.admin.updateSettings({ webhookUrl: SAVED });
});
afterEach(() => restore());

describe.each(Object.entries(WAYS))("%s", (_path, { field, call }) => {
  it.each(BAD_ADDRESSES)("refuses %s in words at its field, and changes nothing", async (url) => {
    restore = useEnvironment({ WEBHOOK_ALLOWED_HOSTS: [] });
    const before = await stateOfAll();
    const refusal = await call(api, url).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: "BAD_REQUEST" });
    expect(fieldOf(refusal)).toBe(field);
    const { message } = refusal as TRPCError;
    expect(message).toMatch(/^[^{}"]{20,300}\.$/);
    expect(message).not.toMatch(/SECRETSECRET|aaaaaaaaaa|meta-data/);
    expect(await stateOfAll()).toEqual(before);
  });
});

it("a refusal reaches a form at the field that it is about", async () => {
  restore = useEnvironment({ WEBHOOK_ALLOWED_HOSTS: [] });
  const body = superjson.stringify({ webhookUrl: "http://10.0.0.1/hook" });
  const headers = { "content-type": "application/json" };
  const address = "http://localhost/api/trpc/admin.updateSettings";
  const response = await fetchRequestHandler({
    endpoint: "/api/trpc",
    req: new Request(address, { method: "POST", body, headers }),
    router: appRouter,
    createContext: () => createContext({ userId: user.id, epoch: user.sessionEpoch }),
  });
  const { message, data } = superjson.deserialize<TRPCError & { data: object }>(
    (await response.json()).error,
  );
  expect(response.status).toBe(400);
  expect(data).toMatchObject({ code: "BAD_REQUEST", fields: { webhookUrl: message } });
});

describe("an address", () => {
  it("is saved as it was typed, without the spaces around it", async () => {
    const url = "HTTPS://Receiver.invalid/Hook?b=1&a=%20";
    const made = await api.endpoint.create({ name: "Typed", url: `  ${url}\n`, events: ["*"] });
    expect(made.url).toBe(url);
  });

  it("may have an internationalised name, which is kept and shown as it is looked up", async () => {
    const url = "https://bücher.invalid/häken";
    const made = await api.endpoint.create({ name: "Bücher", url, events: ["*"] });
    expect(made.url).toBe("https://xn--bcher-kva.invalid/h%C3%A4ken");
    expect(made.urlMasked).toMatch(/^https:\/\/xn--bcher-kva\.invalid\/…/);
  });

  it("loses what could hide in it, such as a line break", async () => {
    const url = "https://receiver.invalid/a\nb";
    const made = await api.endpoint.create({ name: "Broken", url, events: ["*"] });
    expect(made.url).toBe("https://receiver.invalid/ab");
  });

  it("in a private range passes once it is opened, and the refusal says how", async () => {
    restore = useEnvironment({ WEBHOOK_ALLOWED_HOSTS: [] });
    const save = () => api.admin.updateSettings({ webhookUrl: "http://10.1.2.3:8080/hook" });
    await expect(save()).rejects.toThrow(/WEBHOOK_ALLOWED_HOSTS=10\.1\.2\.3/);
    restore();
    restore = useEnvironment({ WEBHOOK_ALLOWED_HOSTS: ["10.0.0.0/8"] });
    expect((await save()).webhookUrl).toBe("http://10.1.2.3:8080/hook");
  });
});

it("looks so many names up for a person in a minute, and for others all the same", async () => {
  const { api } = await seedCaller();
  const other = await seedCaller();
  const save = (caller: typeof api, n: number) =>
    caller.account.setNotificationWebhook({ url: `https://h${n}.invalid/` });
  const said = await Promise.all(
    Array.from({ length: 62 }, (_, n) => save(api, n).catch((error: Error) => error.message)),
  );
  expect(said.filter((one) => /Too many attempts/.test(String(one)))).toHaveLength(2);
  await expect(save(other.api, 0)).resolves.toBeDefined();
});
