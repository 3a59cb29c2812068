import { bearer } from "./bearer.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { grafana, grafanaTimestamp } from "./grafana.ts";
import type { SignatureScheme } from "./scheme.ts";
import { slack } from "./slack.ts";
import { standardWebhooks } from "./standard-webhooks.ts";
import { stripe } from "./stripe.ts";

/** The ways in which a webhook can have its posts checked, by the name that is stored. */
export const SIGNATURE_SCHEMES = {
  github,
  gitlab,
  grafana,
  "grafana-timestamp": grafanaTimestamp,
  slack,
  stripe,
  "standard-webhooks": standardWebhooks,
  bearer,
} as const satisfies Record<string, SignatureScheme>;

export type SignatureSchemeName = keyof typeof SIGNATURE_SCHEMES;

/** True for a name of the table. */
export const isSignatureScheme = (name: string): name is SignatureSchemeName =>
  Object.hasOwn(SIGNATURE_SCHEMES, name);
