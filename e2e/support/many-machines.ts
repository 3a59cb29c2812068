import { randomBytes } from "node:crypto";
import type { APIRequestContext, Page } from "@playwright/test";
import { startThrowawayCluster } from "@tidings/prisma/testing";
import { type Balancer, startBalancer } from "./balancer.ts";
import { Machine } from "./machine.ts";
import { type ModelServer, startModelServer } from "./model/server.ts";
import { test as base } from "./test.ts";

/** A model server for each worker, so that one sees which of them is at an answer. */
export interface Worker {
  machine: Machine;
  models: ModelServer;
}

/** Tidings as it runs on several machines: two serve, two work, around one PostgreSQL. */
export interface ManyMachines {
  webs: readonly [Machine, Machine];
  workers: readonly [Worker, Worker];
  balancer: Balancer;
}

/** By the session that a page has: requests to the one machine that serves, and to the other. */
type AskBoth = (page: Page) => Promise<[APIRequestContext, APIRequestContext]>;

async function prepare(databaseUrl: string): Promise<ManyMachines> {
  const balancer = await startBalancer();
  const shared = {
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: randomBytes(32).toString("base64"),
    APP_URL: balancer.url,
  };
  const prepareWorker = async (name: string): Promise<Worker> => {
    const models = await startModelServer();
    return {
      models,
      machine: Machine.worker(name, { ...shared, OPENAI_API_BASE_URL: models.url }),
    };
  };
  const workers = [await prepareWorker("worker-a"), await prepareWorker("worker-b")] as const;
  const forPages = { ...shared, OPENAI_API_BASE_URL: workers[0].models.url };
  const webs = [
    await Machine.web("web-a", forPages),
    await Machine.web("web-b", forPages),
  ] as const;
  balancer.servers.push(...webs.map(({ url }) => url));
  return { webs, workers, balancer };
}

/**
 * Playwright's `test` on many machines: paths are relative to a balancer without stickiness. All of them
 * start at once, on a database that has no tables yet.
 */
export const test = base.extend<{ askBoth: AskBoth }, { machines: ManyMachines }>({
  machines: [
    async ({ playwright: _ }, use) => {
      const cluster = await startThrowawayCluster();
      const machines = await prepare(cluster.url);
      const { webs, workers, balancer } = machines;
      const all = [...webs, ...workers.map(({ machine }) => machine)];
      try {
        await Promise.all(all.map((machine) => machine.start()));
        await use(machines);
      } finally {
        await Promise.all(all.map((machine) => machine.stop()));
        await Promise.all([balancer.close(), ...workers.map(({ models }) => models.stop())]);
        await cluster.stop();
      }
    },
    { scope: "worker", timeout: 300_000 },
  ],
  app: [({ machines }, use) => use({ url: machines.balancer.url }), { scope: "worker" }],
  askBoth: async ({ playwright, machines }, use) => {
    const contexts: APIRequestContext[] = [];
    await use(async (page) => {
      const storageState = await page.request.storageState();
      const ask = async ({ url }: Machine) => {
        const context = await playwright.request.newContext({ baseURL: url, storageState });
        contexts.push(context);
        return context;
      };
      const [here, there] = machines.webs;
      return [await ask(here), await ask(there)];
    });
    await Promise.all(contexts.map((context) => context.dispose()));
  },
});

/** The same address, at one machine instead of the balancer. */
export const through = (machine: Machine, url: string): string => {
  const { pathname, search } = new URL(url);
  return `${machine.url}${pathname}${search}`;
};
