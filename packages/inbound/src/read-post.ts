import { parsePost } from "./body/parse-post.ts";
import type { Recognised } from "./message/finish-message.ts";
import type { ParsedPost } from "./parsed-post.ts";
import type { Post } from "./post.ts";
import { isOwnForm } from "./recognisers/content.ts";
import { recognise } from "./recognisers/index.ts";
import { Refusal } from "./refusal.ts";
import { lets } from "./settings/event-rule.ts";
import type { WebhookSettings } from "./settings/webhook-settings.ts";
import { SIGNATURE_SCHEMES } from "./signatures/index.ts";
import { madeByTemplate } from "./template/made-by-template.ts";
import { renderTemplate } from "./template/render-template.ts";

/** What a post says, under its webhook's settings. */
export interface Reading {
  /**
   * The message, or why there is none. "dropped": the webhook's rule wants none; "deletion": the request
   * asks to delete one; "unread": its token may be wrong, so it isn't worth the work.
   */
  result: Recognised | Refusal | "dropped" | "deletion" | "unread";
  /** The recogniser that read it; null when the body couldn't be read. */
  sender: string | null;
  event: string | null;
  /** The body says more than the message does. */
  saysMore: boolean;
  /** What went wrong although there is a message, in words. */
  problem: string | null;
}

const UNREADABLE =
  "This webhook takes signed posts only, and its secret can't be read any more: it has to be set again.";
const NO_QUERY = new URLSearchParams();

const unread = (result: Refusal | "deletion" | "unread"): Reading => ({
  result,
  sender: null,
  event: null,
  saysMore: false,
  problem: null,
});

/** What has arrived of a post. */
interface Arrived {
  post: Pick<Post, "method" | "header" | "query" | "path">;
  body: Buffer | Refusal;
  tokenHash: string;
}

/** Reads a post whose body has arrived: signature, recogniser or template, and rule. */
export async function readPost(
  { post, body, tokenHash }: Arrived,
  settings: WebhookSettings,
): Promise<Reading> {
  if (body instanceof Refusal) return unread(body);
  // Signatures and templates cost time that whoever merely knows the webhook's id has no claim to.
  if (settings.tokenHash !== null && settings.tokenHash !== tokenHash) return unread("unread");
  const forged = checkSignature(post, body, settings);
  if (forged !== null) return unread(new Refusal("bad_signature", forged));
  if (post.method === "DELETE") return unread("deletion");
  const parsed = await parsePost(body, {
    header: (name) => post.header(name),
    query: post.query === "" ? NO_QUERY : new URLSearchParams(post.query),
    dialect: post.path.dialect,
  });
  return parsed instanceof Refusal ? unread(parsed) : readParsed(parsed, settings);
}

function checkSignature(
  post: Pick<Post, "header">,
  body: Buffer,
  { signature }: WebhookSettings,
): string | null {
  if (signature === null) return null;
  if (signature === "unreadable") return UNREADABLE;
  const { scheme, secret } = signature;
  const header = (name: string) => post.header(name);
  return SIGNATURE_SCHEMES[scheme].check({ header, body, secret, now: Date.now() });
}

/** Reads a post whose body is parsed, by recogniser or template, and by the rule. */
export function readParsed(
  post: ParsedPost,
  { rule, template }: Pick<WebhookSettings, "rule" | "template">,
): Reading {
  const { message, sender } = recognise(post);
  const event = message instanceof Refusal ? null : message.event;
  const reading = { sender, event, saysMore: post.json !== null && !isOwnForm(post.json) };
  if (!lets(rule, event)) return { ...reading, result: "dropped", problem: null };
  const { result, problem } = applyTemplate(post, message, template);
  return { ...reading, result: inThread(result, post.query), problem };
}

/** What the webhook's template makes of the post; where it makes nothing, what the recogniser has made. */
function applyTemplate(
  post: ParsedPost,
  message: Recognised | Refusal,
  template: string | null,
): { result: Recognised | Refusal; problem: string | null } {
  if (template === null || post.json === null) return { result: message, problem: null };
  const made = madeByTemplate(renderTemplate(template, post));
  if (typeof made === "string") return { result: message, problem: made };
  if (message instanceof Refusal) return { result: made, problem: null };
  const { event, deliveryId, threadId } = message;
  return { result: { ...made, event, deliveryId, threadId }, problem: null };
}

/** A query names the message to reply to for senders that can't put it into the body. */
function inThread(message: Recognised | Refusal, query: URLSearchParams): Recognised | Refusal {
  if (query === NO_QUERY || message instanceof Refusal) return message;
  const threadId = query.get("thread_id") || query.get("parent_id") || message.threadId;
  return { ...message, threadId };
}
