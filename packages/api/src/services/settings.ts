import { publish } from "@tidings/bus";
import { env } from "@tidings/config";
import { db } from "@tidings/prisma";
import type { z } from "zod";
import { settingsSchema } from "../schemas.ts";

export type Settings = z.infer<typeof settingsSchema>;

const firstValues = (): Settings => ({
  enableSignup: env().ENABLE_SIGNUP,
  defaultUserRole: env().DEFAULT_USER_ROLE,
  enableUserWebhooks: env().ENABLE_USER_WEBHOOKS,
});

/** What admins saved, over the environment's first values. Read anew each time: every process agrees. */
export async function readSettings(): Promise<Settings> {
  const saved = await db().setting.findMany();
  const values = Object.fromEntries(saved.map(({ key, value }) => [key, value]));
  return { ...firstValues(), ...settingsSchema.partial().parse(values) };
}

export async function updateSettings(changes: Partial<Settings>): Promise<Settings> {
  const entries = Object.entries(changes).filter(([, value]) => value !== undefined);
  await db().$transaction(async (tx) => {
    for (const [key, value] of entries) {
      await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
    }
    await publish(tx, { kind: "settings" });
  });
  return readSettings();
}
