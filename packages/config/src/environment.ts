import { z } from "zod";
import { isHostOrRange } from "./allowed-host.ts";

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const anyWebAddress = z.url({
  protocol: /^https?$/,
  error: "must be an http:// or https:// address",
});

/** Where paths begin. */
const webAddress = anyWebAddress.transform((url) => url.replace(/\/+$/, ""));

const postgresAddress = z.url({
  protocol: /^postgres(ql)?$/,
  error: "must look like postgresql://user:password@host:5432/database",
});

/** Also without its scheme, as `proxy.example.com:3128`. */
const proxyAddress = z
  .string()
  .transform((text) => (text.includes("://") ? text : `http://${text}`))
  .pipe(z.url({ protocol: /^https?$/, error: "must look like http://proxy.example.com:3128" }));

const list = z.string().transform((text) => text.split(/[\s,]+/).filter((entry) => entry !== ""));

const hostsAndRanges = list.refine((entries) => entries.every(isHostOrRange), {
  error: "takes host names, addresses and CIDRs such as 10.0.0.0/8, without http:// and ports",
});

/** Every variable that Tidings reads. Keep the table in docs/configuration.md in step. */
export const environmentSchema = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
    HOST: z.string().default("0.0.0.0"),
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    APP_URL: webAddress.optional(),
    DATA_DIR: z.string().optional(),
    DATABASE_URL: postgresAddress.optional(),
    AUTH_SECRET: z.string().min(16, "must have at least 16 characters").optional(),
    ENABLE_SIGNUP: z.stringbool().default(true),
    DEFAULT_USER_ROLE: z.enum(["user", "pending"]).default("user"),
    /** Posts per second and webhook; 0 switches the limit off. */
    INBOUND_RATE: z.coerce.number().min(0).default(10),
    INBOUND_BURST: z.coerce.number().int().min(1).default(50),
    INBOUND_MAX_BYTES: z.coerce.number().int().min(1024).default(1_048_576),
    /** How long posts, deliveries and what was made of either are kept; messages are kept for good. */
    RETENTION_DAYS: z.coerce.number().int().min(1).default(30),
    /** How long the bodies that messages were made of are kept, if not for as long. */
    INBOUND_PAYLOAD_DAYS: z.coerce.number().int().min(1).optional(),
    /** How long the acts of admins and managers are kept. */
    AUDIT_DAYS: z.coerce.number().int().min(1).default(365),
    WEBHOOK_URL: anyWebAddress.optional(),
    ENABLE_USER_WEBHOOKS: z.stringbool().default(true),
    /** Host names, addresses and CIDRs in private ranges that deliveries may reach, separated by commas. */
    WEBHOOK_ALLOWED_HOSTS: hostsAndRanges.default([]),
    /** Proxies for deliveries to http:// and https:// addresses; NO_PROXY lists hosts to reach without. */
    HTTP_PROXY: proxyAddress.optional(),
    HTTPS_PROXY: proxyAddress.optional(),
    NO_PROXY: list.default([]),
    OPENAI_API_BASE_URL: webAddress.optional(),
    OPENAI_API_KEY: z.string().optional(),
    /** False: this process serves only, and others work on the jobs. */
    WORKER: z.stringbool().default(true),
    /** Where a worker of its own answers /healthz, /readyz and /metrics; nowhere when left out. */
    WORKER_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
    /** Who has it may read /metrics; without one, only this machine may. */
    METRICS_TOKEN: z.string().min(16, "must have at least 16 characters").optional(),
    LOG_LEVEL: z.enum(LOG_LEVELS).default("info"),
  })
  .transform((values) => ({
    ...values,
    APP_URL: values.APP_URL ?? `http://localhost:${values.PORT}`,
    INBOUND_PAYLOAD_DAYS: values.INBOUND_PAYLOAD_DAYS ?? values.RETENTION_DAYS,
  }));

export type Environment = z.output<typeof environmentSchema>;

/** A setting that an operator has to change. Its message names the variable and what is wrong. */
export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
}

/** Variables that are common in small letters too; those win, as they do for curl. */
const IN_EITHER_CASE = ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"] as const;

/**
 * Validates a set of variables; an empty value counts as unset.
 * @throws {ConfigurationError} naming every variable that is wrong, one per line.
 */
export function parseEnvironment(variables: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  for (const name of IN_EITHER_CASE) given[name] = given[name.toLowerCase()] ?? given[name];
  const parsed = environmentSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new ConfigurationError(`These environment variables need a change:\n${lines.join("\n")}`);
}
