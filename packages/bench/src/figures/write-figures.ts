import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Writes figures as JSON, making the folder where it is missing. */
export function writeFigures(file: string, figures: object): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
}
