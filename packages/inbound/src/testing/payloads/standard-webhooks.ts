import type { Sample } from "./sample.ts";

const sender = "Standard Webhooks";
const signed = (prefix: string) => ({
  [`${prefix}-id`]: "msg_2Lh9KRb0pzN4LePd3XiA4v12Axj",
  [`${prefix}-timestamp`]: "1764000000",
  [`${prefix}-signature`]: "v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=",
});

export const standardWebhooksPayloads: Sample[] = [
  {
    name: "the specification's own",
    sender,
    headers: signed("webhook"),
    json: {
      type: "contact.created",
      timestamp: "2026-11-03T20:26:10.344522Z",
      data: { id: "1f81eb52", first_name: "Ada", email: "ada@example.com" },
    },
  },
  {
    name: "Resend's, through Svix",
    sender,
    headers: signed("svix"),
    json: {
      type: "email.bounced",
      created_at: "2026-11-22T23:41:12.126Z",
      data: { email_id: "56761188", subject: "Hello *you*", to: ["ada@example.com"] },
    },
  },
];
