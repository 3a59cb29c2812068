import OpenAI from "openai";
import { type Fetch, fetchOf, type Provider } from "./provider.ts";

/** Tries after the first, while nothing has come yet: a lost connection, 408, 409, 429 or 5xx. */
const RETRIES = 2;
/** Longer than any silence that we wait through ourselves, and in words. */
const TIMEOUT_MS = 600_000;

/** The library's own variables stay unread: settings say where to ask, and as whom. */
const NOT_FROM_ENVIRONMENT = { organization: null, project: null, adminAPIKey: null } as const;

/** @param fetch another one than the provider's own, to look at what comes */
export const createClient = (provider: Provider, fetch: Fetch = fetchOf(provider)): OpenAI => {
  const { baseUrl, apiKey } = provider;
  return new OpenAI({
    ...NOT_FROM_ENVIRONMENT,
    baseURL: baseUrl,
    // The library insists on a key; the header that would carry it is left out without one.
    apiKey: apiKey ?? "none",
    ...(apiKey === null && { defaultHeaders: { Authorization: null } }),
    fetch,
    maxRetries: RETRIES,
    timeout: TIMEOUT_MS,
    logLevel: "off",
  });
};
