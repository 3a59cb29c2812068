import { env, setSingleton } from "@tidings/config";
import { Registry } from "prom-client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { counter, gauge } from "../metrics/registry.ts";
import { startServer } from "../testing/server.ts";
import { type Part, ReadinessCheck } from "./readiness.ts";
import { createWatchHandler } from "./watch-handler.ts";

const TOKEN = "a token of some length";
const FINE: Part = { ok: true, state: "fine" };

let part: Part;
let asked: number;
let readiness: ReadinessCheck;
let server: Awaited<ReturnType<typeof startServer>>;

beforeEach(async () => {
  setSingleton("metrics", new Registry());
  setSingleton("environment", { ...env(), METRICS_TOKEN: undefined });
  part = FINE;
  asked = 0;
  readiness = new ReadinessCheck({
    database: async () => {
      asked += 1;
      return part;
    },
    worker: () => FINE,
  });
  server = await startServer(createWatchHandler(readiness));
});
afterEach(() => server.close());

describe("/healthz", () => {
  it("says that the process lives, whatever it lacks", async () => {
    part = { ok: false, state: "doesn't answer" };
    expect(await server.ask("/healthz?from=balancer")).toMatchObject({ status: 200, body: "ok\n" });
    expect(asked).toBe(0);
  });

  it("takes nothing but GET and HEAD", async () => {
    const { status, headers } = await server.ask("/healthz", { method: "POST" });
    expect({ status, allow: headers.allow }).toEqual({ status: 405, allow: "GET, HEAD" });
    expect(await server.ask("/healthz", { method: "HEAD" })).toMatchObject({
      status: 200,
      body: "",
    });
  });

  it("leaves other addresses alone", async () => {
    for (const path of ["/", "/healthz/", "/metrics/x", "/ready"]) {
      expect((await server.ask(path)).status).toBe(418);
    }
  });
});

describe("/readyz", () => {
  it("is 200 while every part is as it should be", async () => {
    const { status, body } = await server.ask("/readyz");
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual({ ready: true, parts: { database: FINE, worker: FINE } });
  });

  it("is 503 and says which part isn't", async () => {
    part = { ok: false, state: "doesn't answer" };
    const { status, body } = await server.ask("/readyz");
    expect(status).toBe(503);
    expect(JSON.parse(body)).toEqual({ ready: false, parts: { database: part, worker: FINE } });
  });

  it("is 503 from the moment that the process shuts down", async () => {
    readiness.stop();
    const { status, body } = await server.ask("/readyz");
    expect(status).toBe(503);
    expect(JSON.parse(body).parts).toEqual({ process: { ok: false, state: "shutting down" } });
  });

  it("asks once for all who ask at the same time", async () => {
    const answers = await Promise.all([readiness.ask(), readiness.ask(), readiness.ask()]);
    expect(new Set(answers).size).toBe(1);
    expect(asked).toBe(1);
  });
});

describe("/metrics", () => {
  it("shows this machine what was counted, and how ready the process is", async () => {
    counter("tidings_tries_total", "Tries.", ["outcome"]).inc({ outcome: "good" }, 3);
    part = { ok: false, state: "doesn't answer" };
    const { status, headers, body } = await server.ask("/metrics");
    expect(status).toBe(200);
    expect(headers["content-type"]).toContain("text/plain; version=0.0.4");
    expect(body).toContain('tidings_tries_total{outcome="good"} 3');
    expect(body).toContain('tidings_ready{part="database"} 0');
    expect(body).toContain('tidings_ready{part="worker"} 1');
  });

  it("shows all that can be read when something can't", async () => {
    counter("tidings_tries_total", "Tries.").inc();
    gauge("tidings_broken", "Can't be read.", [], (metric) => {
      metric.set(1);
      throw new Error("no database");
    });
    const { status, body } = await server.ask("/metrics");
    expect(status).toBe(200);
    expect(body).toContain("tidings_tries_total 1");
    expect(body).not.toMatch(/^tidings_broken 1/m);
  });

  it.each([
    ["x-forwarded-for", "203.0.113.7"],
    ["x-forwarded-for", "127.0.0.1"],
    ["forwarded", "for=203.0.113.7"],
    ["via", "1.1 proxy"],
    ["x-real-ip", "203.0.113.7"],
    ["x-forwarded-host", "tidings.example.com"],
    ["host", "tidings.example.com"],
    ["host", "127.example.com:80"],
  ])("hides from who comes through a proxy on this machine (%s: %s)", async (name, value) => {
    const { status, body } = await server.ask("/metrics", { headers: { [name]: value } });
    expect(status).toBe(404);
    expect(body).not.toContain("tidings_ready");
  });

  it.each(["localhost:3000", "127.0.0.1", "[::1]:3000"])(
    "knows this machine as %s",
    async (host) => {
      expect((await server.ask("/metrics", { headers: { host } })).status).toBe(200);
    },
  );

  it("wants the token from everybody, once there is one", async () => {
    setSingleton("environment", { ...env(), METRICS_TOKEN: TOKEN });
    const statusFor = async (authorization?: string) =>
      (await server.ask("/metrics", { headers: authorization ? { authorization } : {} })).status;
    expect(await statusFor()).toBe(401);
    expect(await statusFor("Bearer")).toBe(401);
    expect(await statusFor("Bearer another token of it")).toBe(401);
    expect(await statusFor(`Basic ${TOKEN}`)).toBe(401);
    expect(await statusFor(`Bearer ${TOKEN}x`)).toBe(401);
    expect(await statusFor(`Bearer ${TOKEN}`)).toBe(200);
    const headers = { authorization: `bearer ${TOKEN}`, "x-forwarded-for": "203.0.113.7" };
    expect((await server.ask("/metrics", { headers })).status).toBe(200);
  });
});
