import { createTestDatabase } from "@tidings/prisma/testing";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { closeInbound, webHandler } from "../index.ts";
import { useEnvironment } from "../testing/environment.ts";
import { PREFIXES } from "../testing/mounts.ts";
import { seedWorkspace } from "../testing/workspace.ts";

const MIB = 1_048_576;
const CHUNK = new Uint8Array(65_536).fill(0x78);

let address: string;

beforeAll(async () => {
  await createTestDatabase();
  useEnvironment();
  ({ address } = await seedWorkspace());
});
afterAll(closeInbound);

/** A body of `chunks` chunks; how many of them were read, and whether the rest was given up. */
function countedBody(chunks: number) {
  const counted = { read: 0, isGivenUp: false };
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (counted.read === chunks) return controller.close();
      counted.read += 1;
      controller.enqueue(CHUNK);
    },
    cancel: () => {
      counted.isGivenUp = true;
    },
  });
  return { body, counted };
}

function send(to: string, body: ReadableStream<Uint8Array>, headers: HeadersInit = {}) {
  const init = { method: "POST", headers, body, duplex: "half" };
  return webHandler(new Request(`http://localhost${PREFIXES[0]}${to}`, init), to.split("/"));
}

it.each([
  ["too large by its length", () => address, { "content-length": "10000000" }],
  ["too large when it is read", () => address, {}],
])("reads on when a body is %s, so that its sender finds the answer", async (_, to, headers) => {
  const { body, counted } = countedBody(160);
  const answer = await send(to(), body, headers);
  expect(answer?.status).toBe(413);
  await vi.waitFor(() => expect(counted).toEqual({ read: 160, isGivenUp: false }));
});

it("gives a body up that has no end", async () => {
  const { body, counted } = countedBody(Number.POSITIVE_INFINITY);
  const slowly = body.pipeThrough(
    new TransformStream({
      transform: async (chunk, controller) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        controller.enqueue(chunk);
      },
    }),
  );
  const answer = await send(address, slowly, { "content-length": String(2 * MIB) });
  expect(answer?.status).toBe(413);
  await vi.waitFor(() => expect(counted.isGivenUp).toBe(true), { timeout: 5_000 });
});
