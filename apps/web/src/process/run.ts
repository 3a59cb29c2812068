import { ConfigurationError, disablePretenuring, setMode } from "@tidings/config";

/**
 * Runs a command of the app. What an operator can change is said in words; anything else keeps its stack.
 * Sets the mode before React and Next.js are loaded, since they look at it as they load.
 */
export async function run(
  mode: "development" | "production",
  command: () => Promise<void>,
): Promise<void> {
  disablePretenuring();
  setMode(mode);
  try {
    await command();
  } catch (error) {
    console.error(error instanceof ConfigurationError ? `\n${error.message}\n` : error);
    process.exit(1);
  }
}
