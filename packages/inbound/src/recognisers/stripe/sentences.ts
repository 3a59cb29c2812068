import type { JsonObject } from "../../parsed-post.ts";
import { formatMoney } from "../../payload/money.ts";
import { at, firstText, textAt, toNumber, toObjects, toText } from "../../payload/read.ts";

/** What happened in a few words, about an event's `data.object`. Plain text. */
type Sentence = (object: JsonObject) => string;

/** The amount under the first of these keys that has one; empty for none. */
function money(object: JsonObject, ...keys: readonly string[]): string {
  const amount = keys.map((key) => toNumber(object[key])).find((value) => value !== null);
  return amount === undefined || amount === null
    ? ""
    : formatMoney(amount, toText(object.currency));
}

const withState = (end: string, state: unknown): string =>
  [end, toText(state).replaceAll("_", " ")].filter(Boolean).join(": ");

const over = (what: string, amount: string, end: string): string =>
  [what, amount && `of ${amount}`, end].filter(Boolean).join(" ");

const payment =
  (end: string): Sentence =>
  (object) =>
    over("Payment", money(object, "amount_received", "amount"), end);
const charge =
  (end: string, key = "amount"): Sentence =>
  (object) =>
    over("Charge", money(object, key, "amount"), end);
const invoice =
  (end: string, ...keys: string[]): Sentence =>
  (object) =>
    over(`Invoice ${toText(object.number)}`.trim(), money(object, ...keys, "amount_due"), end);
const subscription =
  (end: string, stateKey = ""): Sentence =>
  (object) =>
    ["Subscription", planOf(object) && `(${planOf(object)})`, withState(end, object[stateKey])]
      .filter(Boolean)
      .join(" ");
const payout =
  (end: string): Sentence =>
  (object) =>
    over("Payout", money(object, "amount"), end);
const dispute =
  (end: string, stateKey = ""): Sentence =>
  (object) =>
    over("Dispute", money(object, "amount"), withState(end, object[stateKey]));

/** A subscription's plan by its name, or by its price. */
function planOf(subscription: JsonObject): string {
  const [item] = toObjects(at(subscription, "items", "data"));
  const price = at(item, "price") ?? at(item, "plan") ?? subscription.plan;
  const amount = toNumber(at(price, "unit_amount") ?? at(price, "amount"));
  const interval = firstText(at(price, "recurring", "interval"), at(price, "interval"));
  const cost = amount === null ? "" : formatMoney(amount, textAt(price, "currency"));
  return firstText(at(price, "nickname"), [cost, interval].filter(Boolean).join(" per "));
}

/** By an event's type. */
export const SENTENCES: ReadonlyMap<string, Sentence> = new Map<string, Sentence>([
  ["payment_intent.succeeded", payment("succeeded")],
  ["payment_intent.payment_failed", payment("failed")],
  ["payment_intent.canceled", payment("canceled")],
  ["payment_intent.requires_action", payment("needs action by the customer")],
  ["charge.succeeded", charge("succeeded")],
  ["charge.failed", charge("failed")],
  ["charge.refunded", charge("refunded", "amount_refunded")],
  ["charge.dispute.created", dispute("opened")],
  ["charge.dispute.updated", dispute("updated")],
  ["charge.dispute.closed", dispute("closed", "status")],
  ["invoice.created", invoice("created")],
  ["invoice.finalized", invoice("finalized")],
  ["invoice.paid", invoice("paid", "amount_paid")],
  ["invoice.payment_succeeded", invoice("paid", "amount_paid")],
  ["invoice.payment_failed", invoice("could not be paid")],
  ["invoice.upcoming", invoice("is coming up")],
  ["invoice.voided", invoice("voided")],
  ["customer.subscription.created", subscription("created")],
  ["customer.subscription.updated", subscription("updated", "status")],
  ["customer.subscription.deleted", subscription("ended")],
  ["customer.subscription.paused", subscription("paused")],
  ["customer.subscription.resumed", subscription("resumed")],
  ["customer.subscription.trial_will_end", subscription("is near the end of its trial")],
  [
    "checkout.session.completed",
    (object) => over("Checkout", money(object, "amount_total"), "completed"),
  ],
  [
    "checkout.session.expired",
    (object) => over("Checkout", money(object, "amount_total"), "expired"),
  ],
  ["payout.created", payout("created")],
  ["payout.paid", payout("paid")],
  ["payout.failed", payout("failed")],
  ["payout.canceled", payout("canceled")],
]);
