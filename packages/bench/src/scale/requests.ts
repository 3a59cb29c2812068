import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "@tidings/prisma";
import { DatabaseClock } from "./database-time.ts";

const PAGE = 50;
const REQUESTS = 21;
/** For the settings that a reload changes to be heard of by every connection. */
const RELOAD_MS = 500;

/** A query of the app's API, as a page sends it. */
export interface Request {
  name: string;
  procedure: string;
  input: object | null;
}

export interface Timed {
  name: string;
  /** What each request had the database do, in milliseconds. */
  databaseMs: number[];
}

interface Signed {
  origin: string;
  cookie: string;
}

/** @throws {Error} for anything but a result */
async function ask({ origin, cookie }: Signed, { procedure, input }: Request): Promise<void> {
  const url = new URL(`/api/trpc/${procedure}`, origin);
  if (input !== null) url.searchParams.set("input", JSON.stringify({ json: input }));
  const answer = await fetch(url, { headers: { cookie } });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${procedure} answered ${answer.status}: ${text}`);
}

/** Sends each request many times, one at a time, and asks PostgreSQL how long it worked on it. */
export async function timeRequests(
  client: Client,
  signed: Signed,
  requests: readonly Request[],
): Promise<Timed[]> {
  const clock = new DatabaseClock(client);
  await clock.start();
  const timed: Timed[] = [];
  try {
    await sleep(RELOAD_MS);
    for (const request of requests) {
      await ask(signed, request);
      const databaseMs: number[] = [];
      for (let n = 0; n < REQUESTS; n += 1) {
        databaseMs.push(await clock.time(() => ask(signed, request)));
      }
      timed.push({ name: request.name, databaseMs });
    }
  } finally {
    await clock.stop();
  }
  return timed;
}

/** What pages ask of a large workspace. @param back messages back in the busy channel */
export async function requestsOf(client: Client, channelId: string, back: number) {
  const { rows } = await client.query<{ id: string }>(
    "select id from messages where channel_id = $1 order by id desc offset $2 limit 1",
    [channelId, back],
  );
  const cursor = rows[0]?.id;
  if (cursor === undefined) throw new Error(`The busy channel holds less than ${back} messages.`);
  const page = { channelId, limit: PAGE };
  return [
    { name: "message.list, the first page", procedure: "message.list", input: page },
    {
      name: `message.list, a page ${back.toLocaleString("en-US")} messages back`,
      procedure: "message.list",
      input: { ...page, cursor },
    },
    { name: "channel.list, 1,000 channels", procedure: "channel.list", input: null },
  ];
}
