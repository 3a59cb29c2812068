import path from "node:path";
import { parseArgs } from "node:util";
import { ConfigurationError } from "@tidings/config";

/**
 * The one file that a command was given, absolute, and which of its switches.
 * @param usage is shown when the arguments are others
 */
export function readArguments<Switch extends string>(
  usage: string,
  switches: readonly Switch[] = [],
): { file: string; has: (name: Switch) => boolean } {
  const options = Object.fromEntries(switches.map((name) => [name, { type: "boolean" as const }]));
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0) throw new Error("one file is needed");
    return { file: path.resolve(file), has: (name) => values[name] === true };
  } catch (error) {
    throw new ConfigurationError(`Usage: ${usage}\n(${(error as Error).message})`);
  }
}

/** How much a backup holds, for people. */
export function describeRows(rows: Record<string, number>): string {
  const count = (table: string) => (rows[`public.${table}`] ?? 0).toLocaleString("en");
  return `${count("users")} accounts, ${count("channels")} channels, ${count("messages")} messages`;
}
