/** How long a receiver may take to answer. */
export const TIMEOUT_MS = 15_000;

const WORDS: Record<string, string> = {
  ECONNREFUSED: "The receiver refuses the connection. Is it running?",
  ECONNRESET: "The receiver broke the connection off.",
  UND_ERR_SOCKET: "The receiver broke the connection off.",
  EPIPE: "The receiver broke the connection off.",
  ENOTFOUND: "The receiver's host name can't be found.",
  EAI_AGAIN: "The receiver's host name can't be looked up at the moment.",
  ETIMEDOUT: "The receiver can't be reached: connecting takes too long.",
  UND_ERR_CONNECT_TIMEOUT: "The receiver can't be reached: connecting takes too long.",
  UND_ERR_HEADERS_OVERFLOW: "The receiver's answer has more than 64 kB of headers.",
  EHOSTUNREACH: "The receiver can't be reached: no route leads to it.",
  ENETUNREACH: "The receiver can't be reached: no route leads to it.",
  CERT_HAS_EXPIRED: "The receiver's certificate has expired.",
  DEPTH_ZERO_SELF_SIGNED_CERT: "The receiver's certificate is signed by itself.",
  SELF_SIGNED_CERT_IN_CHAIN: "The receiver's certificate is signed by an authority nobody knows.",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "The receiver's certificate can't be verified.",
  ERR_TLS_CERT_ALTNAME_INVALID: "The receiver's certificate belongs to another name.",
};

const BUSY =
  "This server is looking up too many other host names at the moment. It says nothing about the receiver.";

const ANSWER_WORDS: Record<number, string> = {
  401: "The receiver wants other credentials",
  403: "The receiver forbids it",
  404: "The receiver knows no such address",
  410: "The receiver says that this address is gone for good",
  413: "The receiver takes no message of this size",
  429: "The receiver takes no more messages for now",
};

/** Errors nest: fetch wraps what the connection said, which may wrap one error per address. */
function* chainOf(error: unknown): Generator<Error & { code?: string }> {
  for (let one = error; one instanceof Error; one = one.cause) {
    yield one;
    if (one instanceof AggregateError) for (const inner of one.errors) yield* chainOf(inner);
  }
}

/** True when the receiver wasn't even looked for. */
export const isOurFault = (error: unknown): boolean =>
  Iterator.from(chainOf(error)).some(({ name }) => name === "LookupsBusy");

/** Why no answer came, in words for the endpoint's owner. */
export function describeFailure(error: unknown): string {
  for (const { name, code = "", message } of chainOf(error)) {
    if (name === "TimeoutError") return `No answer within ${TIMEOUT_MS / 1_000} seconds.`;
    // The guard's refusals are made for people.
    if (name === "AddressRefused") return message;
    if (name === "LookupsBusy") return BUSY;
    const words = WORDS[code];
    if (words !== undefined) return words;
  }
  return "The request failed: what came back is no proper HTTP answer.";
}

/** What is wrong with an answer, in words; null when it is a success. */
export function describeAnswer(status: number, hasLocation: boolean): string | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400 && hasLocation) {
    return `The receiver redirects (status ${status}), and redirects aren't followed. Enter the final address.`;
  }
  return `${ANSWER_WORDS[status] ?? "The receiver didn't accept it"} (status ${status}).`;
}
