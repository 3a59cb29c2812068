import { createHmac } from "node:crypto";
import type { SignatureSchemeName } from "../signatures/index.ts";

type Signer = (secret: string, body: string) => Record<string, string>;

const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text);
const seconds = () => String(Math.floor(Date.now() / 1_000));

/** The headers by which a sender of each scheme proves who it is, written apart from the checks. */
export const SIGNERS: Record<SignatureSchemeName, Signer> = {
  github: (secret, body) => ({
    "x-hub-signature-256": `sha256=${hmac(secret, body).digest("hex")}`,
  }),
  gitlab: (secret) => ({ "x-gitlab-token": secret }),
  grafana: (secret, body) => ({ "x-grafana-alerting-signature": hmac(secret, body).digest("hex") }),
  "grafana-timestamp": (secret, body) => {
    const at = seconds();
    return {
      "x-grafana-alerting-timestamp": at,
      "x-grafana-alerting-signature": hmac(secret, `${at}:${body}`).digest("hex"),
    };
  },
  slack: (secret, body) => {
    const at = seconds();
    return {
      "x-slack-request-timestamp": at,
      "x-slack-signature": `v0=${hmac(secret, `v0:${at}:${body}`).digest("hex")}`,
    };
  },
  stripe: (secret, body) => {
    const at = seconds();
    return {
      "stripe-signature": `t=${at},v1=${hmac(secret, `${at}.${body}`).digest("hex")}`,
    };
  },
  "standard-webhooks": (secret, body) => {
    const [id, at] = [`msg_${crypto.randomUUID()}`, seconds()];
    const key = Buffer.from(secret.replace("whsec_", ""), "base64");
    return {
      "webhook-id": id,
      "webhook-timestamp": at,
      "webhook-signature": `v1,${hmac(key, `${id}.${at}.${body}`).digest("base64")}`,
    };
  },
  bearer: (secret) => ({ authorization: `Bearer ${secret}` }),
};
