import { createReadStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { constants, createZstdCompress, createZstdDecompress } from "node:zlib";
import { ConfigurationError } from "@tidings/config";
import { extract, type Pack, pack } from "tar-stream";

/** One file in an archive. */
export interface Entry {
  name: string;
  data: Buffer;
}

/** Zstandard's magic number (RFC 8878, section 3.1.1). */
const MAGIC = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
const COMPRESSION = {
  params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 },
};
/** For its owner alone. */
const MODE = 0o600;

/**
 * Writes a tar archive under Zstandard, entry by entry: the file appears when it is whole and on the disk,
 * in place of one that was there.
 */
export async function writeArchive(file: string, entries: AsyncIterable<Entry>): Promise<void> {
  const draft = `${file}.part`;
  try {
    await rm(draft, { force: true });
    const out = await open(draft, "wx", MODE);
    const tar = pack();
    await Promise.all([
      fill(tar, entries),
      pipeline(
        bytesOf(tar),
        createZstdCompress(COMPRESSION),
        out.createWriteStream({ flush: true }),
      ),
    ]);
    await rename(draft, file);
    await syncFolder(path.dirname(file));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function fill(tar: Pack, entries: AsyncIterable<Entry>): Promise<void> {
  try {
    for await (const { name, data } of entries) await addEntry(tar, name, data);
    tar.finalize();
  } catch (error) {
    tar.destroy(error as Error);
    throw error;
  }
}

/** Resolves once the archive has taken it in, so that no more than one waits. */
const addEntry = (tar: Pack, name: string, data: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    const header = { name, size: data.length, mode: MODE, mtime: new Date() };
    tar.entry(header, (error) => (error ? reject(error) : resolve())).end(data);
  });

async function* bytesOf(tar: Pack): AsyncGenerator<Buffer> {
  yield* tar as AsyncIterable<Buffer>;
}

/** A name is on the disk once its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}

/**
 * Reads what {@link writeArchive} wrote, entry by entry.
 * @throws {ConfigurationError} saying what is wrong with the file.
 */
export async function* readArchive(file: string): AsyncGenerator<Entry> {
  await checkMagic(file);
  const tar = extract();
  const feeding = pipeline(createReadStream(file), createZstdDecompress(), tar);
  feeding.catch((error) => tar.destroy(error));
  try {
    for await (const entry of tar) {
      const parts: Buffer[] = [];
      for await (const part of entry as AsyncIterable<Buffer>) parts.push(part);
      yield { name: entry.header.name, data: Buffer.concat(parts) };
    }
    await feeding;
  } catch (error) {
    throw explain(file, error as NodeJS.ErrnoException);
  }
}

async function checkMagic(file: string): Promise<void> {
  const handle = await open(file, "r").catch((error: Error) => {
    throw new ConfigurationError(`${file} can't be read: ${error.message}.`);
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0);
    if (bytesRead < MAGIC.length || !buffer.equals(MAGIC)) throw noBackup(file);
  } finally {
    await handle.close();
  }
}

/** What an archive is told to be that isn't one of ours. */
export const noBackup = (file: string): ConfigurationError =>
  new ConfigurationError(`${file} is no backup of Tidings. \`pnpm backup FILE\` makes one.`);

export const truncated = (file: string): ConfigurationError =>
  new ConfigurationError(
    `${file} ends too early: it wasn't copied whole. Copy it again, or take another backup.`,
  );

export const damaged = (file: string, what: string): ConfigurationError =>
  new ConfigurationError(`${file} is damaged: ${what}. Copy it again, or take another backup.`);

function explain(file: string, error: NodeJS.ErrnoException): Error {
  if (error instanceof ConfigurationError) return error;
  if (/unexpected end/i.test(error.message)) return truncated(file);
  return damaged(file, error.message);
}
