import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

const NAME = "prometheus-alertmanager";

/**
 * Debian's Alertmanager; undefined where it isn't installed.
 * @param searchPath the environment's PATH; where the package puts it is looked at as well
 */
export const findAlertmanager = (searchPath = ""): string | undefined =>
  [...searchPath.split(path.delimiter), "/usr/bin"]
    .map((directory) => path.join(directory, NAME))
    .find((file) => existsSync(file));

/** A loopback port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** One receiver with a webhook and a Slack sender, at once and hardly ever grouped. */
const configOf = (webhookUrl: string, slackUrl: string): string =>
  JSON.stringify({
    route: {
      receiver: "tidings",
      group_by: ["alertname"],
      group_wait: "10ms",
      group_interval: "500ms",
      repeat_interval: "1h",
    },
    receivers: [
      {
        name: "tidings",
        webhook_configs: [{ url: webhookUrl, send_resolved: true }],
        slack_configs: [{ api_url: slackUrl, channel: "#alerts", send_resolved: true }],
      },
    ],
  });

/**
 * Starts a real Alertmanager that tells these two addresses of every alert.
 * @param binary see {@link findAlertmanager}
 */
export async function startAlertmanager(binary: string, webhookUrl: string, slackUrl: string) {
  const directory = await mkdtemp(path.join(tmpdir(), "alertmanager-"));
  // JSON is YAML.
  const config = path.join(directory, "config.yml");
  await writeFile(config, configOf(webhookUrl, slackUrl));
  const port = await freePort();
  const flags = {
    "config.file": config,
    "storage.path": directory,
    "web.listen-address": `127.0.0.1:${port}`,
    "cluster.listen-address": "",
  };
  const child = spawn(
    binary,
    Object.entries(flags).map(([flag, value]) => `--${flag}=${value}`),
    { stdio: "ignore" },
  );
  const ended = new Promise((resolve) => child.once("close", resolve));
  const origin = `http://127.0.0.1:${port}`;
  return {
    isReady: async () => (await fetch(`${origin}/-/ready`).catch(() => null))?.ok ?? false,
    /** Tells it of alerts as Prometheus does. */
    post: async (alerts: readonly unknown[]) => {
      const headers = { "content-type": "application/json" };
      const body = JSON.stringify(alerts);
      return (await fetch(`${origin}/api/v2/alerts`, { method: "POST", headers, body })).status;
    },
    /** One of its own counters of notifications, by sender. */
    count: async (metric: "total" | "failed_total", integration: "webhook" | "slack") => {
      const metrics = await (await fetch(`${origin}/metrics`)).text();
      const start = `alertmanager_notifications_${metric}{integration="${integration}"`;
      const lines = metrics.split("\n").filter((line) => line.startsWith(start));
      return lines.reduce((sum, line) => sum + Number(line.split(" ").at(-1)), 0);
    },
    stop: async () => {
      child.kill();
      await ended;
      await rm(directory, { recursive: true });
    },
  };
}
