import { newId } from "@tidings/prisma";
import { toCandidate } from "./arrival.ts";
import { parsePost } from "./body/parse-post.ts";
import type { Dialect, ParsedPost } from "./parsed-post.ts";
import { type Reading, readParsed } from "./read-post.ts";
import { recognise } from "./recognisers/index.ts";
import { ERRORS, type ErrorCode, Refusal } from "./refusal.ts";
import type { SettingsCache } from "./settings/settings-cache.ts";
import type { Verdict } from "./store/candidate.ts";
import type { MessageStore } from "./store/message-store.ts";

/** A post as the log keeps it. */
export interface KeptPost {
  webhookId: string;
  /** SHA-256 of the webhook's token, as it is now. */
  tokenHash: Uint8Array;
  /** By names in lower case. */
  headers: Readonly<Record<string, string>>;
  query: string;
  body: Uint8Array;
  /** The recogniser that read it at the time; null for none. */
  sender: string | null;
  /** Reads it by the recognisers alone, whatever template the webhook has. */
  isWithoutTemplate?: boolean;
}

/** The new message, and what went wrong in spite of it; or why there is none, in words. */
export type Replayed = { messageId: string; problem: string | null } | Unreplayed;

interface Unreplayed {
  messageId: null;
  problem: string;
}

/** Settings that change between reading and storing are read once more. */
const MAX_READINGS = 2;
const DIALECTS: readonly (Dialect | null)[] = [null, "slack", "github"];

/** What stands in the way of a verdict that isn't "stored". */
const PROBLEMS: Readonly<Partial<Record<Verdict & string, ErrorCode>>> = {
  archived: "channel_archived",
  "no-thread": "unknown_thread",
  unauthorized: "unauthorized",
};

const unreplayed = (problem: string): Unreplayed => ({ messageId: null, problem });

/**
 * Reads a kept post by the current recognisers and the webhook's template, and stores what it says as a new
 * message. The manager who asks stands in for the signature, the limit and the rule; and a repetition is
 * what they want.
 */
export async function replay(
  store: MessageStore,
  settings: SettingsCache,
  kept: KeptPost,
): Promise<Replayed> {
  const parsed = await parseKept(kept);
  if (parsed instanceof Refusal) return unreplayed(parsed.message);
  for (let tries = 0; tries < MAX_READINGS; tries++) {
    const { version, template } = await settings.refresh(kept.webhookId);
    const applied = kept.isWithoutTemplate ? null : template;
    const reading = readParsed(parsed, { template: applied, rule: null });
    if (reading.result instanceof Refusal) return unreplayed(reading.result.message);
    const replayed = await storeAnew(store, kept, reading, version);
    if (replayed !== "stale") return replayed;
  }
  return unreplayed(ERRORS.unavailable.message);
}

async function storeAnew(
  store: MessageStore,
  { webhookId, tokenHash, body }: KeptPost,
  reading: Reading,
  version: number,
): Promise<Replayed | "stale"> {
  const arrival = {
    post: null,
    webhookId,
    tokenHash: `\\x${Buffer.from(tokenHash).toString("hex")}`,
    messageId: newId(),
    body: Buffer.from(body),
  };
  const verdict = await store.submit(toCandidate(arrival, reading, version));
  if (verdict === "stored") return { messageId: arrival.messageId, problem: reading.problem };
  if (verdict === "stale") return verdict;
  const code = typeof verdict === "string" ? PROBLEMS[verdict] : undefined;
  return unreplayed(ERRORS[code ?? "unavailable"].message);
}

/** The address's ending isn't kept; it is the one by which the post is the same sender's again. */
async function parseKept({
  headers,
  query,
  body,
  sender,
}: KeptPost): Promise<ParsedPost | Refusal> {
  const header = (name: string) => headers[name] ?? null;
  const around = { header, query: new URLSearchParams(query), dialect: null };
  const parsed = await parsePost(Buffer.from(body), around);
  if (parsed instanceof Refusal) return parsed;
  const dialect = DIALECTS.find((one) => recognise({ ...parsed, dialect: one }).sender === sender);
  return { ...parsed, dialect: dialect ?? null };
}
