import { setSingleton } from "@tidings/config";
import { Histogram, Registry } from "prom-client";
import { beforeEach, expect, it } from "vitest";
import { QuickCounter, QuickHistogram } from "./quick.ts";
import { registry } from "./registry.ts";

const BOUNDS = [0.001, 0.01, 0.1, 1];

beforeEach(() => setSingleton("metrics", new Registry()));

it("counts by both labels", async () => {
  const counter = new QuickCounter("tidings_posts_total", "Posts.", ["outcome", "recogniser"]);
  counter.add("stored", "GitHub");
  counter.add("stored", "GitHub");
  counter.add("stored", "GitLab");
  counter.add("dropped", "GitHub");
  expect(await registry().metrics()).toBe(`# HELP tidings_posts_total Posts.
# TYPE tidings_posts_total counter
tidings_posts_total{outcome="stored",recogniser="GitHub"} 2
tidings_posts_total{outcome="stored",recogniser="GitLab"} 1
tidings_posts_total{outcome="dropped",recogniser="GitHub"} 1
`);
});

it("spreads values exactly as prom-client's histogram does", async () => {
  const theirs = new Registry();
  const config = { name: "tidings_seconds", help: "Time.", buckets: BOUNDS, registers: [theirs] };
  const slow = new Histogram(config);
  const quick = new QuickHistogram("tidings_seconds", "Time.", BOUNDS);
  for (const value of [0, 0.0005, 0.001, 0.0011, 0.05, 0.1, 0.99, 1, 1.5, 60]) {
    slow.observe(value);
    quick.add(value);
  }
  expect(await registry().metrics()).toBe(await theirs.metrics());
});
