import type { JsonObject } from "../../parsed-post.ts";
import type { Sample } from "./sample.ts";

const sample = (type: string, object: JsonObject, more: JsonObject = {}): Sample => ({
  name: type,
  sender: "Stripe",
  json: {
    id: "evt_1",
    object: "event",
    api_version: "2026-03-31",
    created: 1_764_000_000,
    livemode: true,
    type,
    data: { object },
    ...more,
  },
});

const subscription = {
  id: "sub_1",
  object: "subscription",
  customer: "cus_1",
  status: "active",
  items: {
    data: [{ price: { unit_amount: 900, currency: "usd", recurring: { interval: "month" } } }],
  },
};

export const stripePayloads: Sample[] = [
  sample("payment_intent.succeeded", {
    id: "pi_1",
    object: "payment_intent",
    amount: 1250,
    amount_received: 1250,
    currency: "eur",
    customer: "cus_1",
    receipt_email: "ada@example.com",
    client_secret: "pi_1_secret_2",
  }),
  sample(
    "payment_intent.payment_failed",
    {
      id: "pi_2",
      object: "payment_intent",
      amount: 500,
      currency: "jpy",
      last_payment_error: { code: "card_declined", message: "Your card was declined." },
    },
    { livemode: false },
  ),
  sample("charge.refunded", {
    id: "ch_1",
    object: "charge",
    amount: 2000,
    amount_refunded: 500,
    currency: "usd",
    billing_details: { email: "ada@example.com" },
  }),
  sample("charge.dispute.created", {
    id: "du_1",
    object: "dispute",
    amount: 2000,
    currency: "usd",
    reason: "product_not_received",
  }),
  sample("charge.dispute.closed", {
    id: "du_1",
    object: "dispute",
    amount: 2000,
    currency: "usd",
    status: "lost",
  }),
  sample("invoice.paid", {
    id: "in_1",
    object: "invoice",
    number: "A-0001",
    amount_due: 0,
    amount_paid: 4900,
    currency: "usd",
    customer: "cus_1",
    customer_email: "ada@example.com",
  }),
  sample("invoice.payment_failed", {
    id: "in_2",
    object: "invoice",
    number: "A-0002",
    amount_due: 4900,
    currency: "usd",
    customer: { id: "cus_1", object: "customer", email: "ada@example.com" },
    next_payment_attempt: 1_764_086_400,
  }),
  sample("customer.subscription.created", subscription),
  sample("customer.subscription.updated", { ...subscription, status: "past_due" }),
  sample("customer.subscription.deleted", {
    ...subscription,
    items: null,
    plan: { nickname: "Pro" },
  }),
  sample("checkout.session.completed", {
    id: "cs_1",
    object: "checkout.session",
    amount_total: 9900,
    currency: "usd",
    customer_details: { email: "ada@example.com" },
  }),
  sample("payout.failed", {
    id: "po_1",
    object: "payout",
    amount: 100_000,
    currency: "usd",
    arrival_date: 1_764_086_400,
    failure_message: "The bank account has been closed.",
  }),
  sample("customer.created", {
    id: "cus_2",
    object: "customer",
    name: "Ada",
    email: "ada@b.example",
  }),
];
