import { db } from "@tidings/prisma";
import { createTestDatabase } from "@tidings/prisma/testing";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Inbound } from "./inbound.ts";
import { isVisible } from "./message/message-text.ts";
import { recognise } from "./recognisers/index.ts";
import { Refusal } from "./refusal.ts";
import { anyMutation } from "./testing/any-mutation.ts";
import { posted } from "./testing/posted.ts";
import { loadSamples } from "./testing/sender-pages/samples.ts";
import { toPost } from "./testing/to-post.ts";
import { seedWorkspace } from "./testing/workspace.ts";

/** What a recogniser says of an object without anything in it, and of Tidings' own form. */
const REFUSALS = ["empty_content", "content_too_long"];

const samples = [...(await loadSamples()).values()].flat();
const anySample = fc.constantFrom(...samples);

let inbound: Inbound;
let workspace: Awaited<ReturnType<typeof seedWorkspace>>;

beforeAll(async () => {
  await createTestDatabase();
  inbound = new Inbound({ rate: 0, burst: 0, maxBytes: 4_194_304 });
  workspace = await seedWorkspace();
});
afterAll(() => inbound.close());

/** Somebody's payload, some of it dropped, emptied, or of another type or size. */
const anyPayload = anySample.chain((sample) =>
  anyMutation(sample.json).map((json) => ({ ...sample, json })),
);

it("shows something of every payload, whatever happened to it", () => {
  fc.assert(
    fc.property(anyPayload, ({ json, headers }) => {
      const { message } = recognise(posted(json, headers));
      if (message instanceof Refusal) expect(REFUSALS).toContain(message.code);
      else expect(isVisible(JSON.stringify([message.content, message.cards]))).toBe(true);
    }),
    { numRuns: 3_000 },
  );
});

it("stores it, or refuses it by the contract", async () => {
  await fc.assert(
    fc.asyncProperty(anyPayload, async ({ json, headers }) => {
      const answer = await inbound.receive(
        toPost(workspace.webhook, json, { headers: headers ?? {} }),
      );
      const { ok, message_id: id, error } = JSON.parse(answer.body);
      if (!ok) {
        expect(answer.status).toBe(422);
        expect(REFUSALS).toContain(error.code);
        return;
      }
      const message = await db().message.findFirstOrThrow({ where: { id } });
      expect(message.content !== "" || message.cards !== null).toBe(true);
    }),
    { numRuns: 300 },
  );
});
