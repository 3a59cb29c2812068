import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type ModelServer, startModelServer } from "@tidings/assistant/testing";
import { parseEnvironment, setSingleton } from "@tidings/config";
import { answer, Receiver } from "@tidings/notifier/testing";
import { db } from "@tidings/prisma";
import { seedUser } from "@tidings/prisma/seed";
import { createTestDatabase } from "@tidings/prisma/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readProvider } from "./services/models.ts";
import { callerFor } from "./testing/callers.ts";

const KEY = "sk-very-secret";
let server: ModelServer;
let openaiApiBaseUrl: string;
let api: Awaited<ReturnType<typeof callerFor>>;

beforeAll(async () => {
  await createTestDatabase();
  server = await startModelServer({ apiKey: KEY, models: ["tidal-embed", "tidal-1"] });
  openaiApiBaseUrl = server.provider.baseUrl;
});

afterAll(() => server.stop());

const useEnvironment = (variables: Record<string, string>) =>
  setSingleton("environment", parseEnvironment({ ...process.env, ...variables }));

beforeEach(async () => {
  useEnvironment({});
  await db().setting.deleteMany();
  api = await callerFor((await seedUser({ role: "admin" })).id);
});

describe("the settings of the model server", () => {
  it("have their first values from the environment, over which a saved nothing wins", async () => {
    useEnvironment({ OPENAI_API_BASE_URL: "http://localhost:11434/v1/", OPENAI_API_KEY: "first" });
    expect(await api.admin.settings()).toMatchObject({
      openaiApiBaseUrl: "http://localhost:11434/v1",
      hasOpenaiApiKey: true,
    });
    await api.admin.updateSettings({ openaiApiKey: null });
    expect(await readProvider()).toMatchObject({
      baseUrl: "http://localhost:11434/v1",
      apiKey: null,
    });
    const cleared = await api.admin.updateSettings({ openaiApiBaseUrl: null });
    expect(cleared).toMatchObject({ openaiApiBaseUrl: null, hasOpenaiApiKey: false });
    expect(await readProvider()).toBeNull();
  });

  it("keep the key sealed and to themselves", async () => {
    const saved = await api.admin.updateSettings({ openaiApiBaseUrl, openaiApiKey: ` ${KEY} ` });
    expect(JSON.stringify([saved, await api.admin.settings()])).not.toContain(KEY);
    expect(JSON.stringify(await db().setting.findMany())).not.toContain(KEY);
    expect(await readProvider()).toMatchObject({ baseUrl: openaiApiBaseUrl, apiKey: KEY });
  });

  it("take a key that can't be opened for none", async () => {
    const value = Buffer.from("sealed under another secret").toString("base64");
    await db().setting.create({ data: { key: "openaiApiKey", value } });
    expect(await api.admin.settings()).toMatchObject({ hasOpenaiApiKey: false });
  });

  it.each([
    ["openaiApiBaseUrl", "no address"],
    ["openaiApiBaseUrl", "http://169.254.169.254/latest"],
    ["openaiApiBaseUrl", "http://metadata.google.internal/v1"],
    ["openaiApiBaseUrl", "javascript:alert(1)"],
    ["openaiApiBaseUrl", "file:///etc/passwd"],
    ["openaiApiBaseUrl", "http://somebody:secret@localhost/v1"],
    ["openaiApiBaseUrl", `http://localhost/${"x".repeat(10_000)}`],
    ["openaiApiKey", "two\nlines"],
    ["openaiApiKey", ""],
    ["openaiApiKey", "schlüssel"],
  ])("refuse %s %j, and keep what there was", async (field, value) => {
    await api.admin.updateSettings({ openaiApiBaseUrl, openaiApiKey: KEY });
    const attempt = api.admin.updateSettings({ enableSignup: false, [field]: value });
    await expect(attempt).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await api.admin.settings()).toMatchObject({ enableSignup: true, openaiApiBaseUrl });
  });
});

describe("admin.checkConnection", () => {
  it("lists the models of an address and a key before they are saved", async () => {
    const { models } = await api.admin.checkConnection({ openaiApiBaseUrl, openaiApiKey: KEY });
    expect(models).toEqual(["tidal-embed", "tidal-1"]);
    expect(await readProvider()).toBeNull();
  });

  it("takes what is left out as saved", async () => {
    await expect(api.admin.checkConnection({})).rejects.toMatchObject({
      message: expect.stringMatching(/Enter the address/),
      cause: { field: "openaiApiBaseUrl" },
    });
    await api.admin.updateSettings({ openaiApiBaseUrl, openaiApiKey: KEY });
    expect((await api.admin.checkConnection({})).models).toHaveLength(2);
    const withoutKey = api.admin.checkConnection({ openaiApiKey: null });
    await expect(withoutKey).rejects.toThrow(/refuses the API key/);
  });

  it("knows a server that isn't one for models, and speaks to an admin as one", async () => {
    const other = await Receiver.start();
    const check = () => api.admin.checkConnection({ openaiApiBaseUrl: other.url("/v1") });
    for (const body of ["ok", "<html></html>", "{}", '{"data":"x"}', "[]", "null"]) {
      other.behave = answer(200, body, { "content-type": "application/json" });
      await expect(check(), body).rejects.toThrow(/no model server|can't be read/);
    }
    other.behave = answer(200, '{"object":"list","data":[]}', {
      "content-type": "application/json",
    });
    expect(await check()).toEqual({ models: [] });
    for (const status of [401, 403, 404]) {
      other.behave = answer(status, "no");
      await expect(check(), `${status}`).rejects.toThrow(/^(?!.*admin)/);
    }
    await other.stop();
  });

  it("says in words what is wrong", async () => {
    const attempt = api.admin.checkConnection({ openaiApiBaseUrl: "http://127.0.0.1:9/v1" });
    await expect(attempt).rejects.toMatchObject({
      code: "BAD_REQUEST",
      message: expect.stringMatching(/can't be reached/),
    });
  });
});

describe("chat.models", () => {
  it("says that nothing is set up", async () => {
    expect(await api.chat.models()).toEqual({ isConfigured: false, models: [], error: null });
  });

  it("lists the models, and again after the settings have changed", async () => {
    await api.admin.updateSettings({ openaiApiBaseUrl, openaiApiKey: "wrong" });
    expect(await api.chat.models()).toEqual({
      isConfigured: true,
      models: [],
      error: expect.stringMatching(/refuses the API key/),
    });
    await api.admin.updateSettings({ openaiApiKey: KEY });
    const models = ["tidal-embed", "tidal-1"];
    expect(await api.chat.models()).toEqual({ isConfigured: true, models, error: null });
  });
});

describe("a metadata service", () => {
  it.each(["http://169.254.169.254/v1", "http://[fd00:ec2::254]/v1"])(
    "at %s is never asked",
    async (url) => {
      const check = api.admin.checkConnection({ openaiApiBaseUrl: url });
      await expect(check).rejects.toThrow(/metadata service/);
      useEnvironment({ OPENAI_API_BASE_URL: url });
      expect((await api.chat.models()).error).toMatch(/metadata service/);
    },
  );

  it("is not reached by a redirect", async () => {
    const redirecting = createServer((_, response) => {
      response.writeHead(307, { location: "http://169.254.169.254/latest/meta-data/" }).end();
    }).listen(0, "127.0.0.1");
    await once(redirecting, "listening");
    const { port } = redirecting.address() as AddressInfo;
    const check = api.admin.checkConnection({ openaiApiBaseUrl: `http://127.0.0.1:${port}/v1` });
    await expect(check).rejects.toThrow(/metadata service/);
    redirecting.close();
  });
});
