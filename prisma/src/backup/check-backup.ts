import { createHash } from "node:crypto";
import { ConfigurationError } from "@tidings/config";
import type { z } from "zod";
import { damaged, type Entry, noBackup, readArchive, truncated } from "./archive.ts";
import {
  CHECKSUMS,
  CONTENTS,
  type Contents,
  contentsSchema,
  FORMAT_VERSION,
  MANIFEST,
  type Manifest,
  manifestSchema,
  SECRET,
} from "./manifest.ts";

/** A file that is known to be a whole backup. */
export interface Backup {
  file: string;
  manifest: Manifest;
  contents: Contents;
  /** The secret that it was taken with, where it holds it. */
  secret: string | null;
}

/**
 * Reads a backup from beginning to end, before anything is done with it.
 * @throws {ConfigurationError} for another file, one that ends too early, is damaged or is too new.
 */
export async function checkBackup(file: string): Promise<Backup> {
  const sums: string[] = [];
  const kept = new Map<string, Buffer>();
  let isWhole = false;
  for await (const { name, data } of readArchive(file)) {
    if (sums.length === 0) checkFirst(file, { name, data });
    if (name === CHECKSUMS) {
      if (data.toString() !== sums.join("")) throw damaged(file, "its checksums don't agree");
      isWhole = true;
      continue;
    }
    sums.push(`${createHash("sha256").update(data).digest("hex")}  ${name}\n`);
    if (!name.startsWith("data/")) kept.set(name, data);
  }
  if (!isWhole) throw truncated(file);
  return {
    file,
    manifest: parse(manifestSchema, file, kept.get(MANIFEST)),
    contents: parse(contentsSchema, file, kept.get(CONTENTS)),
    secret: kept.get(SECRET)?.toString().trim() ?? null,
  };
}

function checkFirst(file: string, { name, data }: Entry): void {
  if (name !== MANIFEST) throw noBackup(file);
  const { version } = parse(manifestSchema.pick({ format: true, version: true }), file, data);
  if (version <= FORMAT_VERSION) return;
  throw new ConfigurationError(
    `${file} was made by a newer Tidings, in a format that this one doesn't know. Update Tidings first.`,
  );
}

function parse<T>(schema: z.ZodType<T>, file: string, data: Buffer | undefined): T {
  try {
    return schema.parse(JSON.parse(data?.toString() ?? ""));
  } catch {
    throw noBackup(file);
  }
}
