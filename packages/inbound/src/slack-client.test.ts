import { IncomingWebhook } from "@slack/webhook";
import { createTestDatabase } from "@tidings/prisma/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { closeInbound } from "./index.ts";
import { useEnvironment } from "./testing/environment.ts";
import { PREFIXES } from "./testing/mounts.ts";
import { startServer } from "./testing/server.ts";
import { contentsOf, seedWorkspace } from "./testing/workspace.ts";

let server: Awaited<ReturnType<typeof startServer>>;
let workspace: Awaited<ReturnType<typeof seedWorkspace>>;

beforeAll(async () => {
  await createTestDatabase();
  useEnvironment();
  server = await startServer();
});
beforeEach(async () => {
  workspace = await seedWorkspace();
});
afterAll(async () => {
  await server.close();
  await closeInbound();
});

describe.each(["", "/slack"])("Slack's own client at the address ending in %j", (ending) => {
  const client = () =>
    new IncomingWebhook(server.origin + PREFIXES[0] + workspace.address + ending, {
      username: "Robot",
    });

  it("sends a text", async () => {
    await client().send("*Deployed* <https://a.example|web> &amp; db :rocket:");
    expect(await contentsOf(workspace.channel.id)).toEqual([
      "**Deployed** [web](<https://a.example/>) & db 🚀",
    ]);
  });

  it("sends blocks", async () => {
    await client().send({
      text: "Build failed",
      blocks: [
        { type: "header", text: { type: "plain_text", text: "Build failed" } },
        { type: "section", text: { type: "mrkdwn", text: "*main* by _Ada_" } },
      ],
    });
    expect(await contentsOf(workspace.channel.id)).toEqual([
      "### Build failed\n\n**main** by _Ada_",
    ]);
  });

  it("sends attachments", async () => {
    await client().send({
      attachments: [{ color: "good", title: "Up", pretext: "All is *well*" }],
    });
    expect(await contentsOf(workspace.channel.id)).toEqual(["All is **well**"]);
  });

  it("hears of a wrong address", async () => {
    const wrong = new IncomingWebhook(
      `${server.origin}${PREFIXES[0]}${workspace.address}x${ending}`,
    );
    await expect(wrong.send("Hi")).rejects.toThrow("401");
    expect(await contentsOf(workspace.channel.id)).toEqual([]);
  });
});
