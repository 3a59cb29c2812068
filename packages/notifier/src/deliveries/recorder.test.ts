import { createPool, db, newId } from "@tidings/prisma";
import { seedEndpoint } from "@tidings/prisma/seed";
import { createTestDatabase } from "@tidings/prisma/testing";
import { expect, it } from "vitest";
import { deliveriesOf, emitSignUp, until } from "../testing/outbox.ts";
import { Recorder } from "./recorder.ts";

const outcome = {
  startedAt: new Date(),
  durationMs: 1,
  requestHeaders: {},
  requestBody: "",
  status: 200,
  responseHeaders: {},
  responseBody: "",
  error: null,
  retryAfterMs: null,
};

it("records the others when the owner of some is deleted at that moment", async () => {
  await createTestDatabase();
  const pool = createPool("test", 2);
  const recorder = new Recorder(pool);
  const gone = await seedEndpoint({ url: "http://127.0.0.1:9/" });
  const kept = await seedEndpoint({ url: "http://127.0.0.1:9/" });
  await emitSignUp();
  const record = async (endpointId: string) => {
    const [delivery] = await deliveriesOf(endpointId);
    const deliveryId = delivery?.id ?? "";
    return () => recorder.record({ deliveryId, userId: null, outcome, attempts: 1 });
  };
  const records = [await record(gone.id), await record(kept.id)];
  const isWaiting = async () => {
    const rows = await db().$queryRaw<unknown[]>`
      select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    return rows.length > 0;
  };
  const recorded = await db().$transaction(async (tx) => {
    await tx.delivery.deleteMany({ where: { endpointId: gone.id } });
    const all = Promise.all(records.map((one) => one()));
    await until(isWaiting);
    return { all };
  });
  await recorded.all;
  expect(await deliveriesOf(kept.id)).toMatchObject([{ state: "delivered", attempts: [{}] }]);
  expect(await deliveriesOf(gone.id)).toEqual([]);
  await pool.end();
});

it("is behind while more wait than two commits take, and tells when one is through", async () => {
  await createTestDatabase();
  const pool = createPool("test", 2);
  const recorder = new Recorder(pool);
  const record = () => recorder.record({ deliveryId: newId(), userId: null, outcome, attempts: 1 });
  const first = Array.from({ length: 400 }, record);
  expect(recorder.isBehind).toBe(false);
  const last = record();
  expect(recorder.isBehind).toBe(true);
  await recorder.nextCommit();
  expect(recorder.isBehind).toBe(false);
  await Promise.all([...first, last]);
  await pool.end();
});

it("tells of a commit that can't be, too", async () => {
  await createTestDatabase();
  const pool = createPool("test", 2);
  await pool.end();
  const recorder = new Recorder(pool);
  const result = recorder.record({ deliveryId: newId(), userId: null, outcome, attempts: 1 });
  const isRefused = expect(result).rejects.toThrow();
  await recorder.nextCommit();
  await isRefused;
});
