import { createClient } from "./client.ts";
import { explain } from "./explain.ts";
import { ModelError, type Provider } from "./provider.ts";

const TIMEOUT_MS = 10_000;
const MAX_MODELS = 1_000;

/** Names of models that can't chat, as far as names tell. */
const OTHER_TRADE = /embed|whisper|tts|dall-e|moderation|transcribe|rerank|image/i;

/**
 * The names of the models that a provider offers, in its own order.
 * @throws {ModelError} when it doesn't say, with the reason in words.
 */
export async function listModels(provider: Provider, signal?: AbortSignal): Promise<string[]> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const either = signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
  try {
    const page = await createClient(provider).models.list({ signal: either, maxRetries: 1 });
    return page.data.slice(0, MAX_MODELS).map(({ id }) => id);
  } catch (error) {
    if (timeout.aborted) throw new ModelError("The model server doesn't answer.", { cause: error });
    throw explain(error, provider);
  }
}

/** The model that is asked when nobody chose one. */
export function defaultModel(models: readonly string[]): string | undefined {
  return models.find((name) => !OTHER_TRADE.test(name)) ?? models[0];
}
