import { createTestDatabase } from "@tidings/prisma/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeInbound } from "../index.ts";
import { useEnvironment } from "../testing/environment.ts";
import { MOUNTS, PREFIXES, type Send, type Sent, saying } from "../testing/mounts.ts";
import { contentsOf, seedWorkspace } from "../testing/workspace.ts";

const BURST = 3;
const RETRY_AFTER_SECONDS = "10";

beforeAll(async () => {
  await createTestDatabase();
  useEnvironment({ INBOUND_RATE: "0.1", INBOUND_BURST: String(BURST) });
});
afterAll(closeInbound);

const from = (userAgent: string): Sent => {
  const { headers, body } = saying("Hi");
  return { headers: { ...headers, "user-agent": userAgent }, ...(body && { body }) };
};

describe.each(MOUNTS)("$mount", ({ open }) => {
  let send: Send;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ send, close } = await open());
  });
  afterAll(() => close());

  const sendBurst = async (path: string): Promise<number[]> =>
    Promise.all(Array.from({ length: BURST }, async () => (await send(path, saying("Hi"))).status));

  it("lets a burst through, then asks to wait in a way that the sender understands", async () => {
    const { channel, address } = await seedWorkspace();
    const path = PREFIXES[0] + address;
    expect(await sendBurst(path)).toEqual([200, 200, 200]);
    for (const [userAgent, status] of [
      ["curl/8", 429],
      ["Alertmanager/0.28.0", 503],
      ["not Alertmanager/0.28.0", 429],
    ] as const) {
      const answer = await send(path, from(userAgent));
      expect(answer.status).toBe(status);
      expect(answer.headers.get("retry-after")).toBe(RETRY_AFTER_SECONDS);
      expect((await answer.json()).error.code).toBe("rate_limited");
    }
    expect(await contentsOf(channel.id)).toHaveLength(BURST);
  });

  it("counts both paths as one", async () => {
    const { address } = await seedWorkspace();
    await sendBurst(PREFIXES[0] + address);
    expect((await send(PREFIXES[1] + address, saying("Hi"))).status).toBe(429);
  });

  it("tells a wrong token that it is wrong, however often, at no cost to the right one", async () => {
    const { address } = await seedWorkspace();
    const path = PREFIXES[0] + address;
    expect(await sendBurst(`${path}x`)).toEqual([401, 401, 401]);
    expect((await send(`${path}x`, saying("Hi"))).status).toBe(401);
    expect(await sendBurst(path)).toEqual([200, 200, 200]);
  });
});
