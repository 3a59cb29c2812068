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
async function withBytes<T>(body: string, use: (provider: Provider) => Promise<T>): Promise<T> {
  const other = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" }).end(body);
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
  ])("%s", async (_what, end, error) => {
    const begin = 'data: {"choices":[{"delta":{"content":"tide"}}]}\n\n';
    const answer = await withBytes(begin + end, (provider) => ask("any", { provider }));
    expect(answer.text).toBe("tide");
    if (error === null) expect(answer.error).toBeNull();
    else expect(answer.error).toMatch(error);
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
