import { existsSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { AUTH_SECRET_FILE, ConfigurationError, createDataDir, dataDir } from "@tidings/config";
import { type EmbeddedDatabase, isRunning, startEmbeddedDatabase } from "../embedded/index.ts";
import { keptName, swapIn } from "../embedded/swap.ts";
import { isInUse } from "./catalog.ts";
import type { Backup } from "./check-backup.ts";
import { loadBackup } from "./load-backup.ts";
import { withConnection } from "./with-connection.ts";

interface Options {
  /** Replace a database that is in use; it is kept. */
  isForced: boolean;
  /** To keep beside the database; null when it comes from the environment. */
  secret: string | null;
}

/**
 * Restores into `DATA_DIR`: makes a database aside, fills it, and puts it in the place of what is there.
 * @returns the folder that what was there is kept in; null when there was nothing.
 * @throws {ConfigurationError} when somebody uses the folder, or would lose something; nothing is changed then.
 */
export async function restoreEmbedded(backup: Backup, { isForced, secret }: Options) {
  const folder = dataDir();
  createDataDir(folder);
  // Held while the new one is filled, so that no Tidings starts on the old one.
  const old = await openOld(folder, isForced);
  try {
    if (old !== null && !isForced) await assertUnused(old.url, folder);
    const draft = await fillDraft(folder, backup, secret);
    await old?.stop();
    return swap(folder, draft, old !== null || isForced);
  } catch (error) {
    await old?.stop();
    throw error;
  }
}

const draftOf = (folder: string) => path.join(folder, "restoring");

/** What is there already; null for nothing, and with force also for what doesn't start. */
async function openOld(folder: string, isForced: boolean): Promise<EmbeddedDatabase | null> {
  if (!existsSync(path.join(folder, "postgres"))) return null;
  try {
    return await startEmbeddedDatabase(folder);
  } catch (error) {
    if (!isForced || isRunning(folder)) throw error;
    return null;
  }
}

async function assertUnused(url: string, folder: string): Promise<void> {
  if (!(await withConnection(url, isInUse))) return;
  throw new ConfigurationError(
    `There is a workspace in ${folder} already. Set DATA_DIR to another folder, or replace it with --force: what is there is kept beside it.`,
  );
}

async function fillDraft(folder: string, backup: Backup, secret: string | null): Promise<string> {
  const draft = draftOf(folder);
  await discard(draft);
  try {
    const database = await startEmbeddedDatabase(draft);
    await loadBackup(database.url, backup).finally(() => database.stop());
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
  if (secret !== null) {
    writeFileSync(path.join(draft, AUTH_SECRET_FILE), `${secret}\n`, { mode: 0o600, flush: true });
  }
  return draft;
}

/** What a restore that was killed left behind; the server of one that still runs refuses to be taken over. */
async function discard(draft: string): Promise<void> {
  if (isRunning(draft)) await (await startEmbeddedDatabase(draft)).stop();
  await rm(draft, { recursive: true, force: true });
}

function swap(folder: string, draft: string, mayReplace: boolean): string | null {
  const isTaken = existsSync(path.join(folder, "postgres"));
  if (isRunning(folder) || (isTaken && !mayReplace)) {
    throw new ConfigurationError(
      `A Tidings was started on ${folder} during the restore. Stop it, and restore again.`,
    );
  }
  const stamp = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, "");
  swapIn(folder, draft, stamp);
  const kept = path.join(folder, keptName(stamp));
  return existsSync(kept) ? kept : null;
}
