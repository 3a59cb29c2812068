import type { Answer } from "./post.ts";
import { ERRORS, Refusal } from "./refusal.ts";

const JSON_TYPE = "application/json; charset=utf-8";
/** Some answers repeat what was sent; a browser is not to take them for anything but what they say they are. */
const NOSNIFF = { "x-content-type-options": "nosniff" };

/** The post is a message now. */
export const accepted = (messageId: string): Answer => ({
  status: 200,
  headers: ACCEPTED_HEADERS,
  body: `{"ok":true,"success":true,"message_id":"${messageId}"}`,
});

/** The filter of its webhook drops what the post tells of. */
export const DROPPED = ok({ message_id: null, dropped: true });

/** What Slack answers, and clients written for it look for. */
export const SLACK_OK: Answer = {
  status: 200,
  headers: { "content-type": "text/plain; charset=utf-8", "content-length": "2", ...NOSNIFF },
  body: "ok",
};

/** A success with more to say than a new message's id. */
export function ok(more: Readonly<Record<string, unknown>>): Answer {
  const body = JSON.stringify({ ok: true, success: true, ...more });
  return { status: 200, headers: headersOf(body), body };
}

const MESSAGE_ID_LENGTH = 36;
const ACCEPTED_HEADERS = headersOf(`{"ok":true,"success":true,"message_id":""}`, MESSAGE_ID_LENGTH);

/** A refusal in the contract's form. */
export function refused(
  refusal: Refusal,
  headers: Readonly<Record<string, string>> = {},
  status: number = refusal.kind.status,
): Answer {
  const { code, message, kind } = refusal;
  const body = JSON.stringify({ ok: false, success: false, error: { code, message } });
  return { status, headers: { ...headersOf(body), ...kind.headers, ...headers }, body };
}

function headersOf(body: string, moreBytes = 0) {
  return {
    "content-type": JSON_TYPE,
    "content-length": String(Buffer.byteLength(body) + moreBytes),
    ...NOSNIFF,
  };
}

export const UNAUTHORIZED = refused(new Refusal("unauthorized"));
export const CHANNEL_ARCHIVED = refused(new Refusal("channel_archived"));
export const METHOD_NOT_ALLOWED = refused(new Refusal("method_not_allowed"));
export const ONLY_PATCH_OR_DELETE = refused(
  new Refusal("method_not_allowed", "Send a PATCH or a DELETE request to this address."),
  { allow: "PATCH, DELETE" },
);
export const UNAVAILABLE = refused(new Refusal("unavailable"));

/** A fault of ours that isn't the database's: the log tells of it under the request's id. */
export const failed = (requestId: string): Answer =>
  refused(new Refusal("unavailable", `${ERRORS.unavailable.message} (request ${requestId})`));

/** Alertmanager drops an alert that was answered 429, and repeats it after 503. */
const repeatsOnlyAfter5xx = (userAgent: string | null): boolean =>
  userAgent?.startsWith("Alertmanager/") ?? false;

/** @param waitMs until the next post would be let through */
export function rateLimited(waitMs: number, userAgent: string | null): Answer {
  const headers = { "retry-after": String(Math.max(1, Math.ceil(waitMs / 1000))) };
  const status = repeatsOnlyAfter5xx(userAgent) ? 503 : 429;
  return refused(new Refusal("rate_limited"), headers, status);
}
