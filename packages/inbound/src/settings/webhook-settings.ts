import type { SignatureSchemeName } from "../signatures/index.ts";
import type { EventRule } from "./event-rule.ts";

/** What a webhook's managers have set for its posts. */
export interface WebhookSettings {
  /** Rises with every change. */
  version: number;
  /** The token hash that they were read beside, in PostgreSQL's hexadecimal form; null for nobody's. */
  tokenHash: string | null;
  /** "unreadable": one is set, but not one that can be checked here. Null takes posts unsigned. */
  signature: { scheme: SignatureSchemeName; secret: string } | "unreadable" | null;
  rule: EventRule | null;
  /** LiquidJS. */
  template: string | null;
}

/** Those of a webhook that nobody has set anything for. */
export const NO_SETTINGS: WebhookSettings = {
  version: 0,
  tokenHash: null,
  signature: null,
  rule: null,
  template: null,
};
