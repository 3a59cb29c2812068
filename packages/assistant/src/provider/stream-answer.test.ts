import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ModelServer, startModelServer } from "../testing/model-server.ts";
import { listModels } from "./list-models.ts";
import { ModelError, type Provider } from "./provider.ts";
import { streamAnswer } from "./stream-answer.ts";

const KEY = "sk-very-secret";
let server: ModelServer;

beforeAll(async () => {
  server = await startModelServer({ apiKey: KEY });
});

afterAll(() => server.stop());

interface Asked {
  provider?: Provider;
  model?: string;
  signal?: AbortSignal;
  silenceMs?: number;
}

/** Reads an answer to its end; what had come of it and what went wrong. */
async function ask(prompt: string, asked: Asked = {}) {
  const { provider = server.provider, model = "tidal-1", silenceMs = 10_000 } = asked;
  const { signal = new AbortController().signal } = asked;
  const turns = [{ role: "user" as const, content: prompt }];
  const pieces: string[] = [];
  let error: string | null = null;
  try {
    for await (const text of streamAnswer(provider, { model, turns, signal, silenceMs })) {
      pieces.push(text);
    }
  } catch (thrown) {
    if (!(thrown instanceof ModelError)) throw thrown;
    error = thrown.message;
  }
  return { text: pieces.join(""), pieces, error };
}

/** A provider that answers every request with the same bytes. */
async function withBytes<T>(
  body: string,
  use: (provider: Provider) => Promise<T>,
  type = "text/event-stream",
): Promise<T> {
  const other = createServer((_, response) => {
    response.writeHead(200, { "content-type": type }).end(body);
  }).listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  try {
    return await use({ baseUrl: `http://127.0.0.1:${port}/v1`, apiKey: null });
  } finally {
    other.close();
  }
}

describe("an answer", () => {
  it("comes piece by piece", async () => {
    const { pieces, error } = await ask("/words 5 1");
    expect(pieces).toEqual(["word1", " word2", " word3", " word4", " word5"]);
    expect(error).toBeNull();
  });

  it("is storable, whatever the model sends", async () => {
    const { text } = await ask("/odd");
    expect(text).toBe("tide 🌊 and nul  and half \ufffd end");
  });

  it("ends without an error when its signal aborts", async () => {
    const stop = new AbortController();
    const answer = ask("/hang 3", { signal: stop.signal });
    setTimeout(() => stop.abort(), 300);
    expect(await answer).toMatchObject({ text: "word1 word2 word3", error: null });
  });

  it.each([
    ["without a finish reason, but with its end", "data: [DONE]\n\n", null],
    ["without any end", "", /connection .* was lost/],
    ["with an error in the middle", 'data: {"error":{"message":"Overloaded"}}\n\n', /Overloaded/],
    ["with what is no JSON", "data: {nonsense\n\n", /can't be read/],
    ["with null", "data: null\n\ndata: [DONE]\n\n", /can't be read/],
    ["with empty choices", 'data: {"choices":[null]}\n\ndata: [DONE]\n\n', /can't be read/],
    ["with a line of 5 MB", `data: ${"x".repeat(5_000_000)}`, /more at once/],
  ])("%s", async (_what, end, error) => {
    const begin = 'data: {"choices":[{"delta":{"content":"tide"}}]}\n\n';
    const answer = await withBytes(begin + end, (provider) => ask("any", { provider }));
    expect(answer.text).toBe("tide");
    if (error === null) expect(answer.error).toBeNull();
    else expect(answer.error).toMatch(error);
  });
});

describe("an answer that isn't streamed text", () => {
  const part = { type: "text", text: " and ebb" };
  it.each([
    ["in parts", { choices: [{ delta: { content: ["tide", part, null, 1] } }] }, "tide and ebb"],
    ["of a number", { choices: [{ delta: { content: 42 }, finish_reason: "stop" }] }, ""],
  ])("but comes %s", async (_what, chunk, text) => {
    const body = `data: ${JSON.stringify(chunk)}\n\ndata: [DONE]\n\n`;
    expect((await withBytes(body, (provider) => ask("any", { provider }))).text).toBe(text);
  });

  it("but comes whole, is taken as it is", async () => {
    const body = JSON.stringify({ choices: [{ message: { content: "tide" } }] });
    const use = (provider: Provider) => ask("any", { provider });
    const answer = await withBytes(body, use, "application/json; charset=utf-8");
    expect(answer).toMatchObject({ text: "tide", error: null });
    const failing = JSON.stringify({ error: { message: "Overloaded" } });
    expect((await withBytes(failing, use, "application/json")).error).toMatch(/Overloaded/);
  });

  it.each([
    ["a page", "<html>hi</html>", "text/html"],
    ["other JSON", '{"ok":true}', "application/json"],
    ["null", "data: null\n\n", "text/event-stream"],
  ])("but %s, is told from a lost connection", async (_what, body, type) => {
    const answer = await withBytes(body, (provider) => ask("any", { provider }), type);
    expect(answer.error).toMatch(/isn't what an OpenAI-compatible server sends/);
  });
});

describe("a list of models", () => {
  const listed = (body: string, type = "application/json") => withBytes(body, listModels, type);

  it("has only names that can be asked for", async () => {
    const ids = ["a", 1, null, { b: 1 }, "", " ", "m\0x", "\ud800", "m".repeat(201), "a", "b"];
    const data = [null, {}, "x", ...ids.map((id) => ({ id }))];
    expect(await listed(JSON.stringify({ data }))).toEqual(["a", "b"]);
  });

  it.each([
    ["a page", "<html>hi</html>", "text/html"],
    ["no list", '{"data":"abc"}', "application/json"],
    ["nothing of it", "{}", "application/json"],
    ["null", "null", "application/json"],
    ["no JSON", "{nonsense", "application/json"],
    ["an empty one of something else", '{"data":[]}', "application/json"],
  ])("is told from %s", async (_what, body, type) => {
    await expect(listed(body, type)).rejects.toThrow(/no model server|isn't what an OpenAI-compat/);
  });
});

describe("a failure in words", () => {
  it.each([
    ["too many requests", "/fail 429", {}, /too many requests/],
    ["a fault of the server", "/fail 503", {}, /problem of its own \(status 503\)/],
    ["a refused request", "/fail 422", {}, /\(status 422\).* as asked for/],
    ["an unknown model", "any", { model: "none" }, /no such model.* 'none' does not exist/],
    ["a lost connection", "/cut 2", {}, /connection .* was lost/],
    ["a stream that ends too early", "/close 2", {}, /connection .* was lost/],
    ["an empty answer", "/empty", {}, /empty answer/],
    ["silence", "/hang 0", { silenceMs: 200 }, /said nothing for/],
    ["silence in the middle", "/hang 2", { silenceMs: 200 }, /said nothing for/],
  ])("%s", async (_what, prompt, asked, words) => {
    expect((await ask(prompt, asked)).error).toMatch(words);
  });

  it("a wrong key, which it never repeats", async () => {
    const provider = { ...server.provider, apiKey: "sk-another-secret" };
    const { error } = await ask("any", { provider });
    expect(error).toMatch(/refuses the API key/);
    expect(error).not.toContain("secret");
  });

  it("a missing key", async () => {
    const provider = { ...server.provider, apiKey: null };
    expect((await ask("any", { provider })).error).toMatch(/refuses the API key/);
  });

  it("a server that isn't there", async () => {
    const provider = { baseUrl: "http://127.0.0.1:9/v1", apiKey: null };
    expect((await ask("any", { provider })).error).toMatch(/can't be reached/);
    await expect(listModels(provider)).rejects.toThrow(/can't be reached/);
  });

  it("an address without its last part", async () => {
    const provider = { ...server.provider, baseUrl: new URL(server.provider.baseUrl).origin };
    await expect(listModels(provider)).rejects.toThrow(/ends in \/v1/);
  });
});

describe("a server without keys", () => {
  it("is asked without one", async () => {
    const open = await startModelServer();
    await ask("any", { provider: open.provider });
    expect((await open.requests())[0]?.authorization).toBeNull();
    open.stop();
  });
});
