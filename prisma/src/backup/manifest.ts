import { z } from "zod";

/** Raised when an older Tidings couldn't read what is written. */
export const FORMAT_VERSION = 1;
export const MANIFEST = "tidings.json";
export const CONTENTS = "contents.json";
export const CHECKSUMS = "SHA256SUMS";
export const SECRET = "auth-secret";

const tableSchema = z.object({
  schema: z.string(),
  name: z.string(),
  /** Those that are stored, not computed, in the order of the data. */
  columns: z.array(z.string()).min(1),
});

export type Table = z.output<typeof tableSchema>;

/** Comes first in a backup: what it is, and what has to be there before its data. */
export const manifestSchema = z.object({
  format: z.literal("tidings backup"),
  version: z.int().min(1),
  createdAt: z.iso.datetime(),
  /** The server's, such as `18.4`; for whoever looks. */
  postgresql: z.string(),
  /** The names of those that were applied, oldest first. */
  migrations: z.array(z.string()),
  /** The job queue's last migration. */
  jobsMigration: z.int(),
  secret: z.object({ fingerprint: z.string(), isIncluded: z.boolean() }),
  tables: z.array(tableSchema),
});

export type Manifest = z.output<typeof manifestSchema>;

/** Comes after the data. */
export const contentsSchema = z.object({
  /** Rows by the table's folder. */
  rows: z.record(z.string(), z.int()),
  /** Last values, as text, by the sequence's name in its schema. */
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), value: z.string() })),
});

export type Contents = z.output<typeof contentsSchema>;

/** Where a table's data stands in a backup, and what it is called for people. */
export const folderOf = ({ schema, name }: Pick<Table, "schema" | "name">): string =>
  `${schema}.${name}`;

const CHUNK = /^data\/([^/]+)\/\d+\.tsv$/;
const DIGITS = 6;

export const chunkName = (table: Table, index: number): string =>
  `data/${folderOf(table)}/${String(index).padStart(DIGITS, "0")}.tsv`;

/** The folder of the table whose rows an entry holds; null for any other entry. */
export const folderOfChunk = (entry: string): string | null => CHUNK.exec(entry)?.[1] ?? null;
