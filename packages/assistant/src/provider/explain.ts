import { APIConnectionError, APIConnectionTimeoutError, APIError } from "openai";
import { ModelError, type Provider } from "./provider.ts";

const MAX_QUOTE = 300;
const UNREACHABLE =
  "The model server can't be reached. Is it running, and is its address right in the admin panel?";
export const INCOMPATIBLE =
  "The model server's answer can't be read: it isn't what an OpenAI-compatible server sends. An admin can check the address; it often ends in /v1.";
export const CUT = "The connection to the model server was lost in the middle of the answer.";

const BY_STATUS: Record<number, string> = {
  401: "The model server refuses the API key. An admin can change it in the admin panel.",
  403: "The model server refuses access. An admin can check the API key in the admin panel.",
  404: "The model server knows no such model or address. Choose another model, or have an admin check the address; it often ends in /v1.",
  408: "The model server took too long. Try again.",
  413: "The conversation is too long for the model server. Begin a new chat.",
  429: "The model server has had too many requests, or its quota is used up. Try again later.",
};

/** Of these the server's own words may repeat parts of the key. */
const UNQUOTED = new Set([401, 403]);

/**
 * What went wrong between us and a model, in words for people.
 * @param hasBegun whether a part of the answer had come
 */
export function explain(error: unknown, provider: Provider, hasBegun = false): ModelError {
  if (error instanceof ModelError) return error;
  return new ModelError(wordsFor(error, provider, hasBegun), { cause: error });
}

function wordsFor(error: unknown, provider: Provider, hasBegun: boolean): string {
  const refusal = refusalIn(error);
  if (refusal !== null) return refusal;
  if (error instanceof APIConnectionTimeoutError)
    return "The model server took too long. Try again.";
  if (error instanceof APIConnectionError) return UNREACHABLE;
  if (error instanceof APIError) return `${aboutStatus(error.status)}${quote(error, provider)}`;
  if (error instanceof SyntaxError || isAboutShape(error)) return INCOMPATIBLE;
  return hasBegun ? CUT : UNREACHABLE;
}

/** A lost connection is a TypeError too, but one that has a cause. */
const isAboutShape = (error: unknown): boolean =>
  error instanceof TypeError && error.cause === undefined;

/** What on the way to the server says for people: its address is refused, or it sends too much. */
function refusalIn(error: unknown): string | null {
  for (let one = error; one instanceof Error; one = one.cause) {
    if (one instanceof ModelError || one.name === "AddressRefused") return one.message;
  }
  return null;
}

function aboutStatus(status: number | undefined): string {
  if (status === undefined) return "The model server broke off the answer.";
  if (status >= 500)
    return `The model server has a problem of its own (status ${status}). Try again.`;
  return BY_STATUS[status] ?? `The model server refuses the request (status ${status}).`;
}

/** The server's own words, which often name the model or the limit. */
function quote({ status, error }: APIError, { apiKey }: Provider): string {
  if (status !== undefined && UNQUOTED.has(status)) return "";
  const said = messageIn(error)?.replaceAll(/\s+/g, " ").trim();
  if (said === undefined || said === "") return "";
  const safe = apiKey === null ? said : said.replaceAll(apiKey, "•••");
  return ` It says: ${safe.slice(0, MAX_QUOTE).toWellFormed().replaceAll("\0", "")}`;
}

/** OpenAI sends `{error: {message}}`, others `{error: "…"}` or a bare text. */
function messageIn(body: unknown): string | undefined {
  if (typeof body === "string") return body;
  if (typeof body !== "object" || body === null) return undefined;
  const { message, error } = body as { message?: unknown; error?: unknown };
  return typeof message === "string" ? message : messageIn(error);
}
