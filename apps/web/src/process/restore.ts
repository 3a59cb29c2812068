// pnpm restore FILE: puts what a backup holds into an empty database, or with --force in the place of another.
import { describeRows, readArguments } from "./backup-arguments.ts";
import { run } from "./run.ts";

await run("production", async () => {
  const usage = "pnpm restore FILE [--force | --check]";
  const { file, has } = readArguments(usage, ["force", "check"]);
  const { checkBackup, restore } = await import("@tidings/prisma/backup");
  if (has("check")) {
    const { manifest, contents } = await checkBackup(file);
    say(`${file} is whole. It is of ${manifest.createdAt}, with ${describeRows(contents.rows)}.`);
    return;
  }
  const { rows, createdAt, kept } = await restore(file, { isForced: has("force") });
  say(`Restored the state of ${createdAt}: ${describeRows(rows)}.`);
  if (kept !== null) say(`What was there before is kept in ${kept}; remove it once all is well.`);
});

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
