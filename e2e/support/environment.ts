/** What a child process needs of the caller's shell to work at all. */
const KEPT = [
  /^(PATH|HOME|USER|LOGNAME|SHELL|TMPDIR|TERM|COLORTERM|TZ|LANG|CI|DISPLAY|DEBUG)$/,
  /^(LC|XDG|npm|pnpm|PNPM|NPM|SSL|PLAYWRIGHT|VITEST|E2E)_/,
  /^(FORCE_COLOR|NO_COLOR|NODE_EXTRA_CA_CERTS|LD_LIBRARY_PATH)$/,
  /^(https?|no|all)_proxy$/i,
];

/**
 * The caller's environment without anything that configures Tidings, its database or Node's mode.
 * A list of what stays, not of what goes: a variable added later can't lead the checks to an operator's data.
 */
export function cleanEnvironment(
  additions: Record<string, string> = {},
  caller: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
  const kept = Object.entries(caller).filter(([name]) => KEPT.some((rule) => rule.test(name)));
  return { ...Object.fromEntries(kept), ...additions };
}
