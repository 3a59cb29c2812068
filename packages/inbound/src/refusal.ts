/** How long a sender is asked to wait while messages can't be stored. */
const RETRY_AFTER_SECONDS = "5";

interface ErrorKind {
  status: number;
  /** What a person should change. */
  message: string;
  headers?: Readonly<Record<string, string>>;
}

/** Every error of the inbound address. */
export const ERRORS = {
  unauthorized: {
    status: 401,
    message:
      "This webhook URL is not valid, or not any more. Copy it again, whole, from the channel's webhook settings.",
  },
  bad_signature: {
    status: 401,
    message: "This webhook takes signed posts only, and the signature doesn't fit.",
  },
  method_not_allowed: {
    status: 405,
    message: "Send a POST request to this address.",
    headers: { allow: "POST" },
  },
  invalid_json: {
    status: 400,
    message: 'The body must be a JSON object, such as {"content": "Hello"}.',
  },
  empty_content: {
    status: 422,
    message: 'There is nothing to show: send {"content": "…"} with some visible text in it.',
  },
  content_too_long: {
    status: 422,
    message: "The content has more than 16,384 characters. Shorten it, or send it in parts.",
  },
  unknown_thread: {
    status: 422,
    message:
      "There is no such message in this channel to reply to. thread_id has to be the message_id of one.",
  },
  unknown_message: {
    status: 404,
    message: "This webhook has posted no such message, or it was deleted.",
  },
  too_large: {
    status: 413,
    message: "The body is too large. Send a smaller one.",
    // The rest of the body stays unread, so the connection can't serve another request.
    headers: { connection: "close" },
  },
  unsupported_media_type: {
    status: 415,
    message: "Send JSON with the header `Content-Type: application/json`.",
  },
  rate_limited: {
    status: 429,
    message: "Too many posts to this webhook. Wait as many seconds as Retry-After says.",
  },
  unavailable: {
    status: 503,
    message:
      "The message can't be stored just now. Send it again after as many seconds as Retry-After says.",
    headers: { "retry-after": RETRY_AFTER_SECONDS },
  },
  channel_archived: {
    status: 410,
    message: "This channel is archived and takes no messages. Use the URL of another channel.",
  },
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof ERRORS;

/** Why a post becomes no message. Not an Error: to be refused is an everyday thing. */
export class Refusal {
  readonly code: ErrorCode;
  readonly message: string;

  constructor(code: ErrorCode, message: string = ERRORS[code].message) {
    this.code = code;
    this.message = message;
  }

  get kind(): ErrorKind {
    return ERRORS[this.code];
  }
}
