import { bounded } from "./bound-bytes.ts";
import { createClient } from "./client.ts";
import { explain, type Reader } from "./explain.ts";
import { fetchOf, ModelError, type Provider } from "./provider.ts";

const TIMEOUT_MS = 10_000;
const MAX_MODELS = 1_000;
const MAX_LIST_BYTES = 4 * 1024 * 1024;
const MAX_NAME = 200;
const NO_MODEL_SERVER =
  "Something answers at this address, but no model server. Check the path: it often ends in /v1.";

/** Names of models that can't chat, as far as names tell. */
const OTHER_TRADE = /embed|whisper|tts|dall-e|moderation|transcribe|rerank|image/i;
const UNPRINTABLE = /\p{Cc}/u;

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
  const fetch = fetchOf(provider);
  const client = createClient(provider, async (input, init) =>
    bounded(await fetch(input, init), MAX_LIST_BYTES),
  );
  try {
    return namesIn(await client.get<unknown>("/models", { signal: either, maxRetries: 1 }));
  } catch (error) {
    if (timeout.aborted) throw new ModelError("The model server doesn't answer.", { cause: error });
    if (error instanceof TypeError) throw new ModelError(NO_MODEL_SERVER, { cause: error });
    throw explain(error, provider, { reader });
  }
}

/** What of a list can be asked for by name, and be kept and shown. */
function namesIn(list: unknown): string[] {
  const { data: models, object }: { data?: unknown; object?: unknown } = Object(list);
  // Anything may answer at an address that was typed in; an empty list has to say that it is one.
  const isList = Array.isArray(models) && (models.length > 0 || object === "list");
  if (!isList) throw new ModelError(NO_MODEL_SERVER);
  const names = models.slice(0, MAX_MODELS).map((model) => Object(model).id);
  return [...new Set(names)].filter(isName);
}

const isName = (name: unknown): name is string =>
  typeof name === "string" &&
  name.trim() !== "" &&
  name.length <= MAX_NAME &&
  name.isWellFormed() &&
  !UNPRINTABLE.test(name);

/** The model that is asked when nobody chose one. */
export function defaultModel(models: readonly string[]): string | undefined {
  return models.find((name) => !OTHER_TRADE.test(name)) ?? models[0];
}
