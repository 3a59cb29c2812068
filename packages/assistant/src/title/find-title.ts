import { log } from "@tidings/config";
import { bounded } from "../provider/bound-bytes.ts";
import { createClient } from "../provider/client.ts";
import { fetchOf, type Provider } from "../provider/provider.ts";
import { textOf } from "../provider/text-of.ts";
import { cleanTitle } from "./clean-title.ts";

/** How long an answer that is complete waits for its chat's title. */
const PATIENCE_MS = 10_000;
/** The beginning of a prompt says what it is about. */
const MAX_PROMPT_PART = 4_000;
/** Room for a title, and for what a model thinks before it. */
const MAX_BYTES = 512 * 1024;
/** A model that thinks for longer about a title isn't asked any further. */
const TIMEOUT_MS = 60_000;

const INSTRUCTION =
  "Write a title for a conversation that begins with the message below: at most six words, in the " +
  "language of the message, without quotes. Answer with the title alone.";

export interface TitleSearch {
  /** The title; null when the model finds none within {@link PATIENCE_MS} from now. */
  take(): Promise<string | null>;
  cancel(): void;
}

/** Begins to ask a model for a chat's title, beside its answer, so that the answer needn't wait for it. */
export function searchTitle(provider: Provider, model: string, prompt: string): TitleSearch {
  const patience = new AbortController();
  const title = askForTitle(provider, model, prompt, patience.signal);
  return {
    take: async () => {
      const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
      return title.finally(() => clearTimeout(timer));
    },
    cancel: () => patience.abort(),
  };
}

async function askForTitle(
  provider: Provider,
  model: string,
  prompt: string,
  signal: AbortSignal,
): Promise<string | null> {
  const content = `${INSTRUCTION}\n\n${prompt.slice(0, MAX_PROMPT_PART).toWellFormed()}`;
  try {
    const client = createClient(provider, async (input, init) =>
      bounded(await fetchOf(provider)(input, init), MAX_BYTES),
    );
    const either = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
    const { choices } = await client.chat.completions.create(
      { model, messages: [{ role: "user", content }] },
      { signal: either, maxRetries: 0 },
    );
    return cleanTitle(textOf(choices[0]?.message.content));
  } catch (error) {
    // The beginning of the prompt serves as well.
    log().debug({ error: String(error) }, "the model found no title");
    return null;
  }
}
