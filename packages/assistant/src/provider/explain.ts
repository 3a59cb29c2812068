import { APIConnectionError, APIConnectionTimeoutError, APIError } from "openai";
import { ModelError, type Provider } from "./provider.ts";

/** For whom it is put into words: somebody who asked a model, or the admin who sets one up. */
export type Reader = "person" | "admin";

/** What happened, and what each reader can do about it. */
interface Words {
  what: string;
  admin?: string;
  person?: string;
}

const MAX_QUOTE = 300;
const UNREACHABLE: Words = {
  what: "The model server can't be reached.",
  admin: "Is it running, and is its address right?",
  person: "An admin can look whether it runs, and whether its address in the admin panel is right.",
};
export const INCOMPATIBLE =
  "The model server's answer can't be read: it isn't what an OpenAI-compatible server sends. An admin can check the address; it often ends in /v1.";
export const CUT = "The connection to the model server was lost in the middle of the answer.";

const BY_STATUS: Record<number, Words> = {
  401: {
    what: "The model server refuses the API key.",
    admin: "Enter another one.",
    person: "An admin can change it in the admin panel.",
  },
  403: {
    what: "The model server refuses access.",
    admin: "Check the API key.",
    person: "An admin can check the API key in the admin panel.",
  },
  404: {
    what: "The model server knows no such model or address.",
    admin: "Check the address; it often ends in /v1.",
    person: "Choose another model, or have an admin check the address; it often ends in /v1.",
  },
  408: { what: "The model server took too long. Try again." },
  413: { what: "The conversation is too long for the model server. Begin a new chat." },
  429: {
    what: "The model server has had too many requests, or its quota is used up. Try again later.",
  },
};

/** Of these the server's own words may repeat parts of the key. */
const UNQUOTED = new Set([401, 403]);

interface Situation {
  /** A part of the answer had come. */
  hasBegun?: boolean;
  reader?: Reader | undefined;
}

/** What went wrong between us and a model, in words for people. */
export function explain(error: unknown, provider: Provider, situation: Situation = {}): ModelError {
  if (error instanceof ModelError) return error;
  return new ModelError(wordsFor(error, provider, situation), { cause: error });
}

const wordsTo = (reader: Reader, { what, ...advice }: Words): string =>
  [what, advice[reader]].filter(Boolean).join(" ");

function wordsFor(
  error: unknown,
  provider: Provider,
  { hasBegun = false, reader = "person" }: Situation,
): string {
  const refusal = refusalIn(error);
  if (refusal !== null) return refusal;
  if (error instanceof APIConnectionTimeoutError)
    return "The model server took too long. Try again.";
  if (error instanceof APIConnectionError) return wordsTo(reader, UNREACHABLE);
  if (error instanceof APIError) {
    return `${aboutStatus(error.status, reader)}${quote(error, provider)}`;
  }
  if (error instanceof SyntaxError || isAboutShape(error)) return INCOMPATIBLE;
  return hasBegun ? CUT : wordsTo(reader, UNREACHABLE);
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

function aboutStatus(status: number | undefined, reader: Reader): string {
  if (status === undefined) return "The model server broke off the answer.";
  if (status >= 500)
    return `The model server has a problem of its own (status ${status}). Try again.`;
  const words = BY_STATUS[status];
  if (words !== undefined) return wordsTo(reader, words);
  return `The model server refuses the request (status ${status}).`;
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
