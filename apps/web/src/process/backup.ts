// pnpm backup FILE: writes all that must survive into one file, while Tidings runs or not.
import { describeRows, readArguments } from "./backup-arguments.ts";
import { run } from "./run.ts";

await run("production", async () => {
  const { file } = readArguments("pnpm backup FILE");
  const { backUp } = await import("@tidings/prisma/backup");
  const { rows, holdsSecret } = await backUp(file);
  process.stdout.write(`${file} holds ${describeRows(rows)}.\n${aboutSecret(holdsSecret)}\n`);
});

function aboutSecret(holdsSecret: boolean): string {
  return holdsSecret
    ? "It also holds the secret that opens stored tokens: keep the file as you keep a password."
    : "AUTH_SECRET isn't in it: keep that too, since stored tokens can't be opened without.";
}
