import { listModels, ModelError, type Provider, type Reader } from "@tidings/assistant";
import { singleton } from "@tidings/config";
import { fetchServer, refuseServer } from "@tidings/notifier";
import type { z } from "zod";
import { invalid } from "../errors.ts";
import type { connectionSchema } from "../schemas.ts";
import { readModelSettings } from "./settings.ts";

/** Pages ask often, and a provider's list changes rarely. */
const LIST_KEPT_MS = 15_000;
const FAILURE_KEPT_MS = 3_000;
const NO_ADDRESS = "Enter the address of a model server first.";

type ModelSettings = Awaited<ReturnType<typeof readModelSettings>>;

const toProvider = ({ openaiApiBaseUrl, openaiApiKey }: ModelSettings): Provider | null =>
  openaiApiBaseUrl === null
    ? null
    : { baseUrl: openaiApiBaseUrl, apiKey: openaiApiKey, fetch: fetchServer };

/** The model server that the settings name at this moment; null when they name none. */
export const readProvider = async (): Promise<Provider | null> =>
  toProvider(await readModelSettings());

interface ModelList {
  models: string[];
  error: string | null;
}

async function askForModels(provider: Provider, reader?: Reader): Promise<ModelList> {
  try {
    return { models: await listModels(provider, { reader }), error: null };
  } catch (error) {
    if (error instanceof ModelError) return { models: [], error: error.message };
    throw error;
  }
}

interface Kept {
  provider: Provider;
  list: Promise<ModelList>;
  until: number;
}

const kept = () => singleton("model-list", (): { last: Kept | null } => ({ last: null }));

const isSame = (one: Provider, other: Provider) =>
  one.baseUrl === other.baseUrl && one.apiKey === other.apiKey;

/** The list as it was some seconds ago, so that many pages are one question to the provider. */
function recentModels(provider: Provider): Promise<ModelList> {
  const cache = kept();
  const { last } = cache;
  if (last !== null && isSame(last.provider, provider) && Date.now() < last.until) return last.list;
  const entry = { provider, list: askForModels(provider), until: Date.now() + LIST_KEPT_MS };
  cache.last = entry;
  const shorten = () => {
    entry.until = Math.min(entry.until, Date.now() + FAILURE_KEPT_MS);
  };
  entry.list.then(({ error }) => error !== null && shorten(), shorten);
  return entry.list;
}

/**
 * Looks at a model server's address before it is saved or asked.
 * @throws {DomainError} BAD_REQUEST at its field for the metadata service of a cloud.
 */
export function assertServerAddress(address: string | null | undefined): void {
  if (typeof address !== "string") return;
  const reason = refuseServer(address);
  if (reason !== null) throw invalid(reason, "openaiApiBaseUrl");
}

/** The models that one may choose from; `error` says in words why there are none. */
export async function readModels() {
  const provider = await readProvider();
  if (provider === null) return { isConfigured: false, models: [], error: null };
  return { isConfigured: true, ...(await recentModels(provider)) };
}

/**
 * Asks a model server for its models before its address is saved.
 * @throws {DomainError} BAD_REQUEST saying what went wrong.
 */
export async function checkConnection(changes: z.output<typeof connectionSchema>) {
  assertServerAddress(changes.openaiApiBaseUrl);
  const saved = await readModelSettings();
  const { openaiApiBaseUrl = saved.openaiApiBaseUrl, openaiApiKey = saved.openaiApiKey } = changes;
  const provider = toProvider({ openaiApiBaseUrl, openaiApiKey });
  if (provider === null) throw invalid(NO_ADDRESS, "openaiApiBaseUrl");
  const { models, error } = await askForModels(provider, "admin");
  if (error !== null) throw invalid(error);
  return { models };
}
