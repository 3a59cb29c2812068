import { expect, it } from "vitest";
import { stripePayloads } from "../../testing/payloads/stripe.ts";
import { expectSturdy, messageOf } from "../../testing/samples.ts";
import { stripe } from "./stripe.ts";

it.each([
  [
    "payment_intent.succeeded",
    {
      content:
        "**[Payment of €12.50 succeeded](<https://dashboard.stripe.com/payments/pi_1>)**\n[ada@example.com](<https://dashboard.stripe.com/customers/cus_1>)",
      event: "payment_intent.succeeded",
      deliveryId: "evt_1",
    },
  ],
  [
    "payment_intent.payment_failed",
    {
      content:
        "**[Payment of ¥500 failed](<https://dashboard.stripe.com/test/payments/pi_2>)**\nYour card was declined. · test mode",
      event: "payment_intent.payment_failed",
      deliveryId: "evt_1",
    },
  ],
  [
    "charge.refunded",
    {
      content:
        "**[Charge of $5.00 refunded](<https://dashboard.stripe.com/payments/ch_1>)**\nada@example.com",
      event: "charge.refunded",
      deliveryId: "evt_1",
    },
  ],
  [
    "charge.dispute.created",
    {
      content:
        "**[Dispute of $20.00 opened](<https://dashboard.stripe.com/disputes/du_1>)**\nproduct not received",
      event: "charge.dispute.created",
      deliveryId: "evt_1",
    },
  ],
  [
    "charge.dispute.closed",
    {
      content: "**[Dispute of $20.00 closed: lost](<https://dashboard.stripe.com/disputes/du_1>)**",
      event: "charge.dispute.closed",
      deliveryId: "evt_1",
    },
  ],
  [
    "invoice.paid",
    {
      content:
        "**[Invoice A-0001 of $49.00 paid](<https://dashboard.stripe.com/invoices/in_1>)**\n[ada@example.com](<https://dashboard.stripe.com/customers/cus_1>)",
      event: "invoice.paid",
      deliveryId: "evt_1",
    },
  ],
  [
    "invoice.payment_failed",
    {
      content:
        "**[Invoice A-0002 of $49.00 could not be paid](<https://dashboard.stripe.com/invoices/in_2>)**\n[ada@example.com](<https://dashboard.stripe.com/customers/cus_1>) · next attempt 2025-11-25",
      event: "invoice.payment_failed",
      deliveryId: "evt_1",
    },
  ],
  [
    "customer.subscription.created",
    {
      content:
        "**[Subscription ($9.00 per month) created](<https://dashboard.stripe.com/subscriptions/sub_1>)**\n[cus\\_1](<https://dashboard.stripe.com/customers/cus_1>)",
      event: "customer.subscription.created",
      deliveryId: "evt_1",
    },
  ],
  [
    "customer.subscription.updated",
    {
      content:
        "**[Subscription ($9.00 per month) updated: past due](<https://dashboard.stripe.com/subscriptions/sub_1>)**\n[cus\\_1](<https://dashboard.stripe.com/customers/cus_1>)",
      event: "customer.subscription.updated",
      deliveryId: "evt_1",
    },
  ],
  [
    "customer.subscription.deleted",
    {
      content:
        "**[Subscription (Pro) ended](<https://dashboard.stripe.com/subscriptions/sub_1>)**\n[cus\\_1](<https://dashboard.stripe.com/customers/cus_1>)",
      event: "customer.subscription.deleted",
      deliveryId: "evt_1",
    },
  ],
  [
    "checkout.session.completed",
    {
      content:
        "**[Checkout of $99.00 completed](<https://dashboard.stripe.com/events/evt_1>)**\nada@example.com",
      event: "checkout.session.completed",
      deliveryId: "evt_1",
    },
  ],
  [
    "payout.failed",
    {
      content:
        "**[Payout of $1,000.00 failed](<https://dashboard.stripe.com/payouts/po_1>)**\nThe bank account has been closed. · arrives 2025-11-25",
      event: "payout.failed",
      deliveryId: "evt_1",
    },
  ],
  [
    "customer.created",
    {
      content: "**[customer.created](<https://dashboard.stripe.com/customers/cus_2>)**\n\n**Ada**",
      event: "customer.created",
      deliveryId: "evt_1",
      cards: [
        {
          fields: [
            { name: "ID", value: "cus\\_2", isShort: true },
            { name: "Object", value: "customer", isShort: true },
            { name: "Email", value: "ada@b.example", isShort: true },
          ],
        },
      ],
    },
  ],
])("reads %s", (name, message) => {
  expect(messageOf(stripePayloads, name)).toEqual(message);
});

it("shows what there is", () => {
  expectSturdy(stripe, stripePayloads);
});
