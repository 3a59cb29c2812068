import { escapeMarkdown, link } from "../../markdown/write.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { at, firstText, textAt, toText } from "../../payload/read.ts";
import { toTime } from "../../payload/time.ts";

const DASHBOARD = "https://dashboard.stripe.com";

/** The dashboard's page for an object, by the object's kind. */
const PAGES: ReadonlyMap<string, string> = new Map([
  ["payment_intent", "payments"],
  ["charge", "payments"],
  ["invoice", "invoices"],
  ["subscription", "subscriptions"],
  ["customer", "customers"],
  ["payout", "payouts"],
  ["dispute", "disputes"],
]);

const page = (event: JsonObject, path: string, id: string): string =>
  `${DASHBOARD}${event.livemode === false ? "/test" : ""}/${path}/${encodeURIComponent(id)}`;

/** Where the dashboard shows an event's object, or the event itself for an object without a page. */
export function dashboardUrl(event: JsonObject, object: JsonObject): string {
  const path = PAGES.get(toText(object.object));
  const id = toText(object.id);
  return path !== undefined && id !== ""
    ? page(event, path, id)
    : page(event, "events", toText(event.id));
}

/** Who it is about, by name or address, with a link to the customer where there is one. */
function customer(event: JsonObject, object: JsonObject): string {
  const id = firstText(object.customer, at(object, "customer", "id"));
  const name = firstText(
    object.customer_email,
    at(object, "customer_details", "email"),
    at(object, "billing_details", "email"),
    object.receipt_email,
    at(object, "customer", "email"),
    object.customer_name,
    id,
  );
  return id === "" ? escapeMarkdown(name) : link(name, page(event, "customers", id));
}

/** Why it failed, or what it is for. */
const reason = (object: JsonObject): string =>
  firstText(
    at(object, "last_payment_error", "message"),
    object.failure_message,
    object.cancellation_reason,
    textAt(object, "reason").replaceAll("_", " "),
    object.description,
  );

const day = (value: unknown): string => toTime(value)?.slice(0, 10) ?? "";

function when(object: JsonObject): string {
  const dates: [string, string][] = [
    ["next attempt", day(object.next_payment_attempt)],
    ["trial ends", object.status === "trialing" ? day(object.trial_end) : ""],
    ["arrives", day(object.arrival_date)],
  ];
  const [what, date] = dates.find(([, found]) => found !== "") ?? ["", ""];
  return `${what} ${date}`.trim();
}

/** What is worth to know beside what happened, in one line of Markdown. */
export const details = (event: JsonObject, object: JsonObject): string =>
  [
    customer(event, object),
    escapeMarkdown(reason(object)),
    when(object),
    event.livemode === false ? "test mode" : "",
  ]
    .filter(Boolean)
    .join(" · ");
