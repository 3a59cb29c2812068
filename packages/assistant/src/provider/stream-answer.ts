import type OpenAI from "openai";
import { TextCleaner } from "./clean-text.ts";
import { createClient } from "./client.ts";
import { CUT, explain, INCOMPATIBLE } from "./explain.ts";
import { fetchOf, ModelError, type Provider } from "./provider.ts";
import { textOf } from "./text-of.ts";
import { WatchedFetch } from "./watched-fetch.ts";

/** A model that is loaded first, or a long prompt on a small machine, takes its time before the first word. */
export const SILENCE_MS = 180_000;

const EMPTY = "The model gave an empty answer. Try again, or choose another model.";
const WITHHELD = "The model server withheld the answer (its content filter).";

/** One part of a conversation, as a provider gets it. */
export interface Turn {
  role: "user" | "assistant";
  content: string;
}

export interface Question {
  model: string;
  turns: Turn[];
  /** Ends the stream, without an error. */
  signal: AbortSignal;
  silenceMs: number;
}

/**
 * A model's answer, piece by piece as it comes: storable text, never an empty piece.
 * @throws {ModelError} when it doesn't come, breaks off, stays silent or is empty.
 */
export async function* streamAnswer(
  provider: Provider,
  { model, turns, signal, silenceMs }: Question,
): AsyncGenerator<string> {
  const watched = new WatchedFetch(silenceMs, fetchOf(provider));
  let hasBegun = false;
  try {
    const stream = await createClient(provider, watched.fetch).chat.completions.create(
      { model, messages: turns, stream: true },
      { signal: AbortSignal.any([signal, watched.silence]) },
    );
    for await (const text of piecesOf(stream, watched)) {
      hasBegun = true;
      yield text;
    }
    if (!hasBegun) throw new ModelError(EMPTY);
  } catch (error) {
    if (signal.aborted) return;
    if (watched.silence.aborted) throw new ModelError(silent(silenceMs));
    throw explain(error, provider, { hasBegun });
  } finally {
    watched.stop();
  }
}

const silent = (ms: number) =>
  `The model server has said nothing for ${Math.ceil(ms / 60_000)} minutes. Try again later.`;

/** @throws when the stream ends without its end: the library takes a lost connection for one as well. */
async function* piecesOf(
  stream: AsyncIterable<OpenAI.ChatCompletionChunk>,
  watched: WatchedFetch,
): AsyncGenerator<string> {
  const cleaner = new TextCleaner();
  let reason: string | null = null;
  let isStream = false;
  for await (const { choices } of stream) {
    isStream = true;
    const choice = choices?.[0];
    const text = cleaner.add(textOf(choice?.delta?.content));
    if (text !== "") yield text;
    reason = choice?.finish_reason ?? reason;
  }
  const rest = cleaner.end();
  if (rest !== "") yield rest;
  if (reason === "content_filter") throw new ModelError(WITHHELD);
  if (!isStream && !watched.sawEnd && watched.sawAnything) throw new ModelError(INCOMPATIBLE);
  if (reason === null && !watched.sawEnd) throw new ModelError(CUT);
}
