import type { SignatureSchemeName } from "../signatures/index.ts";
import type { EventRule } from "./event-rule.ts";

/** What a webhook's managers have set for its posts. */
export interface WebhookSettings {
  /** Rises with every change. */
  version: number;
  signature: { scheme: SignatureSchemeName; secret: string } | null;
  rule: EventRule | null;
  /** LiquidJS. */
  template: string | null;
}

/** Those of a webhook that nobody has set anything for. */
export const NO_SETTINGS: WebhookSettings = {
  version: 0,
  signature: null,
  rule: null,
  template: null,
};
