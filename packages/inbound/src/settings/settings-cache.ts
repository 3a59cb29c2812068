import { type Pool, unseal } from "@tidings/prisma";
import { isSignatureScheme } from "../signatures/index.ts";
import { QUERY_TIMEOUT } from "../store/store-pool.ts";
import { NO_SETTINGS, type WebhookSettings } from "./webhook-settings.ts";

const MAX_ENTRIES = 10_000;

const STATEMENT = `
select settings_version as version, '\\x' || encode(token_hash, 'hex') as "tokenHash", signature_scheme as scheme, signature_sealed as sealed,
  event_rule as mode, event_patterns as patterns, template
from channel_webhooks where id = $1`;

interface Row {
  version: number;
  tokenHash: string;
  scheme: string | null;
  sealed: Buffer | null;
  mode: "only" | "except" | null;
  patterns: string[] | null;
  template: string | null;
}

/** What a webhook's signing secret is bound to, in its ciphertext. */
export const signaturePurpose = (webhookId: string): string => `${webhookId}:signature`;

/** Where a signature is asked for that can't be checked, no post may pass for signed. */
function toSignature(webhookId: string, { scheme, sealed }: Row): WebhookSettings["signature"] {
  if (scheme === null) return null;
  if (sealed === null || !isSignatureScheme(scheme)) return "unreadable";
  try {
    return { scheme, secret: unseal(sealed, signaturePurpose(webhookId)) };
  } catch {
    return "unreadable";
  }
}

function toSettings(webhookId: string, row: Row): WebhookSettings {
  const { version, tokenHash, mode, patterns, template } = row;
  const rule = mode && { mode, patterns: patterns ?? [] };
  return { version, tokenHash, signature: toSignature(webhookId, row), rule, template };
}

/**
 * The settings of webhooks as they were last heard of. It may be behind: a post is stored only under the
 * version it was read by, and else comes back as stale, which is when settings are read anew. So the
 * webhooks without any, nearly all, cost nothing.
 */
export class SettingsCache {
  readonly #pool: Pool;
  readonly #known = new Map<string, WebhookSettings>();

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  get(webhookId: string): WebhookSettings {
    return this.#known.get(webhookId) ?? NO_SETTINGS;
  }

  /** @throws when the database is away */
  async refresh(webhookId: string): Promise<WebhookSettings> {
    const query = { name: "webhook-settings", text: STATEMENT, values: [webhookId] };
    const { rows } = await this.#pool.query<Row>({ ...query, ...QUERY_TIMEOUT });
    const settings = rows[0] === undefined ? NO_SETTINGS : toSettings(webhookId, rows[0]);
    if (this.#known.size >= MAX_ENTRIES) this.#forgetOldest();
    this.#known.set(webhookId, settings);
    return settings;
  }

  #forgetOldest(): void {
    const [oldest] = this.#known.keys();
    if (oldest !== undefined) this.#known.delete(oldest);
  }
}
