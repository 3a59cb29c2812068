import { env, log } from "@tidings/config";
import { type Prisma, seal, unseal } from "@tidings/prisma";

const OWNER = "settings:openaiApiKey";

/** A key as the table of settings holds it: under AES-256-GCM, in base64. */
export const sealApiKey = (apiKey: string): string =>
  Buffer.from(seal(apiKey, OWNER)).toString("base64");

/**
 * The key of the model server: the saved one, also when that is none, or else the environment's.
 * @param saved what the table holds; undefined when nothing was saved
 */
export function readApiKey(saved: Prisma.JsonValue | undefined): string | null {
  if (saved === undefined) return env().OPENAI_API_KEY ?? null;
  if (typeof saved !== "string") return null;
  try {
    return unseal(Buffer.from(saved, "base64"), OWNER);
  } catch {
    log().warn(
      "the saved API key was sealed under another AUTH_SECRET; it has to be entered again",
    );
    return null;
  }
}
