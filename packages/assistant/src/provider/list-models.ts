import { createClient } from "./client.ts";
import { explain, type Reader } from "./explain.ts";
import { ModelError, type Provider } from "./provider.ts";

const TIMEOUT_MS = 10_000;
const MAX_MODELS = 1_000;
const NO_MODEL_SERVER =
  "Something answers at this address, but no model server. Check the path: it often ends in /v1.";

/** Names of models that can't chat, as far as names tell. */
const OTHER_TRADE = /embed|whisper|tts|dall-e|moderation|transcribe|rerank|image/i;

/** Anything may answer at an address that was typed in, and the library takes what it can't read for no models. */
const isList = ({ data, object }: { data: unknown; object: unknown }): boolean =>
  Array.isArray(data) && (data.length > 0 || object === "list");

/**
 * The names of the models that a provider offers, in its own order.
 * @param options.reader for whom a failure is put into words
 * @throws {ModelError} when it doesn't say, with the reason in words.
 */
export async function listModels(
  provider: Provider,
  { signal, reader }: { signal?: AbortSignal; reader?: Reader | undefined } = {},
): Promise<string[]> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const either = signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
  try {
    const page = await createClient(provider).models.list({ signal: either, maxRetries: 1 });
    if (!isList(page)) throw new ModelError(NO_MODEL_SERVER);
    return page.data.slice(0, MAX_MODELS).map(({ id }) => id);
  } catch (error) {
    if (timeout.aborted) throw new ModelError("The model server doesn't answer.", { cause: error });
    if (error instanceof TypeError) throw new ModelError(NO_MODEL_SERVER, { cause: error });
    throw explain(error, provider, { reader });
  }
}

/** The model that is asked when nobody chose one. */
export function defaultModel(models: readonly string[]): string | undefined {
  return models.find((name) => !OTHER_TRADE.test(name)) ?? models[0];
}
