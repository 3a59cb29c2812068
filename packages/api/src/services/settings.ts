import { env } from "@tidings/config";
import { type DatabaseOrTransaction, db, Prisma } from "@tidings/prisma";
import type { z } from "zod";
import { type settingsChangesSchema, settingsSchema } from "../schemas.ts";
import { readApiKey, sealApiKey } from "./api-key.ts";

export type Settings = z.output<typeof settingsSchema> & { hasOpenaiApiKey: boolean };
export type SettingsChanges = z.output<typeof settingsChangesSchema>;

const firstValues = () => ({
  enableSignup: env().ENABLE_SIGNUP,
  defaultUserRole: env().DEFAULT_USER_ROLE,
  enableUserWebhooks: env().ENABLE_USER_WEBHOOKS,
  openaiApiBaseUrl: env().OPENAI_API_BASE_URL ?? null,
});

async function readSaved(from: DatabaseOrTransaction): Promise<Record<string, Prisma.JsonValue>> {
  const saved = await from.setting.findMany();
  return Object.fromEntries(saved.map(({ key, value }) => [key, value]));
}

const withFirstValues = (saved: Record<string, Prisma.JsonValue>) => ({
  ...firstValues(),
  ...settingsSchema.partial().parse(saved),
});

/**
 * What admins saved, over the environment's first values. Read anew each time: every process agrees.
 * @param from the transaction that one is in: a second connection might have to wait for it to end
 */
export async function readSettings(from: DatabaseOrTransaction = db()): Promise<Settings> {
  const saved = await readSaved(from);
  const hasOpenaiApiKey = readApiKey(saved.openaiApiKey) !== null;
  return { ...withFirstValues(saved), hasOpenaiApiKey };
}

/** The settings of the model server, its key opened; for asking it, not for showing. */
export async function readModelSettings() {
  const saved = await readSaved(db());
  const { openaiApiBaseUrl } = withFirstValues(saved);
  return { openaiApiBaseUrl, openaiApiKey: readApiKey(saved.openaiApiKey) };
}

/** Keeps what an admin saved; what is undefined stays as it is, and null clears. */
export async function writeSettings(
  tx: DatabaseOrTransaction,
  { openaiApiKey, ...changes }: SettingsChanges,
): Promise<void> {
  const values = { ...changes, openaiApiKey: openaiApiKey && sealApiKey(openaiApiKey) };
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  for (const [key, given] of entries) {
    const value = given ?? Prisma.JsonNull;
    await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
  }
}
