import { createTestDatabase } from "@tidings/prisma/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeInbound } from "./index.ts";
import { findAlertmanager, startAlertmanager } from "./testing/alertmanager.ts";
import { useEnvironment } from "./testing/environment.ts";
import { PREFIXES } from "./testing/mounts.ts";
import { startServer } from "./testing/server.ts";
import { contentsOf, messagesOf, seedWorkspace } from "./testing/workspace.ts";

const PATIENCE = { timeout: 20_000, interval: 100 };
const BINARY = findAlertmanager(process.env.PATH);
const TITLE =
  BINARY === undefined
    ? "Alertmanager itself (skipped: prometheus-alertmanager isn't installed)"
    : "Alertmanager itself";

const alert = {
  labels: { alertname: "HighLatency", instance: "api-1", severity: "critical" },
  annotations: { summary: "Latency is high" },
  generatorURL: "http://prometheus.example.com/graph",
};

describe.skipIf(BINARY === undefined)(TITLE, () => {
  type Workspace = Awaited<ReturnType<typeof seedWorkspace>>;
  let server: Awaited<ReturnType<typeof startServer>>;
  let alertmanager: Awaited<ReturnType<typeof startAlertmanager>>;
  let byWebhook: Workspace;
  let bySlack: Workspace;

  beforeAll(async () => {
    await createTestDatabase();
    useEnvironment();
    server = await startServer();
    [byWebhook, bySlack] = await Promise.all([seedWorkspace(), seedWorkspace()]);
    const prefix = server.origin + PREFIXES[0];
    alertmanager = await startAlertmanager(
      BINARY ?? "",
      prefix + byWebhook.address,
      `${prefix}${bySlack.address}/slack`,
    );
  });
  afterAll(async () => {
    await alertmanager?.stop();
    await server?.close();
    await closeInbound();
  });

  it("tells of an alert that fires and is resolved, by its webhook and as to Slack", async () => {
    const byWebhookSaid = () => contentsOf(byWebhook.channel.id);
    const bySlackSaid = () => contentsOf(bySlack.channel.id);
    await expect.poll(alertmanager.isReady, PATIENCE).toBe(true);
    const startsAt = new Date(Date.now() - 60_000).toISOString();

    expect(await alertmanager.post([{ ...alert, startsAt }])).toBe(200);
    await expect.poll(byWebhookSaid, PATIENCE).toHaveLength(1);
    await expect.poll(bySlackSaid, PATIENCE).toHaveLength(1);

    const endsAt = new Date().toISOString();
    expect(await alertmanager.post([{ ...alert, startsAt, endsAt }])).toBe(200);
    await expect.poll(byWebhookSaid, PATIENCE).toHaveLength(2);
    await expect.poll(bySlackSaid, PATIENCE).toHaveLength(2);

    const [firing, resolved] = await byWebhookSaid();
    expect(firing).toMatch(/^\*\*Firing\*\* \[HighLatency\]/);
    expect(resolved).toMatch(/^\*\*Resolved\*\* \[HighLatency\]/);
    const slack = await messagesOf(bySlack.channel.id);
    expect(slack.map(({ cards }) => cards)).toEqual([
      [expect.objectContaining({ title: expect.stringContaining("FIRING:1") })],
      [expect.objectContaining({ title: expect.stringContaining("RESOLVED") })],
    ]);
    for (const integration of ["webhook", "slack"] as const) {
      await expect.poll(() => alertmanager.count("total", integration), PATIENCE).toBe(2);
      expect(await alertmanager.count("failed_total", integration)).toBe(0);
    }
  });
});
