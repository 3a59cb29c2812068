import { type Logger, pino } from "pino";
import { readOrCreateAuthSecret } from "./auth-secret.ts";
import { resolveDataDir } from "./data-dir.ts";
import { ConfigurationError, type Environment, parseEnvironment } from "./environment.ts";
import { toLoggedError } from "./logged-error.ts";
import { currentRequestId } from "./request-scope.ts";
import { singleton } from "./singleton.ts";

export { AUTH_SECRET_FILE, readAuthSecret } from "./auth-secret.ts";
export { createDataDir, othersCanReach, ROOT_DATA_DIR } from "./data-dir.ts";
export { ConfigurationError, type Environment, parseEnvironment } from "./environment.ts";
export { disablePretenuring } from "./pretenuring.ts";
export { currentRequestId, inRequest, type RequestScope } from "./request-scope.ts";
export { readOrCreateSecret } from "./secret-file.ts";
export { setSingleton, singleton } from "./singleton.ts";

/** The validated environment; read once per process. */
export const env = (): Environment => singleton("environment", () => parseEnvironment(process.env));

/** What stands in each line that a request is the cause of. */
const namingRequest = () => {
  const requestId = currentRequestId();
  return requestId === undefined ? {} : { requestId };
};

/** The process's logger: one JSON object per line. Tokens and secrets are never given to it. */
export const log = (): Logger =>
  singleton("log", () =>
    pino({
      level: env().LOG_LEVEL,
      mixin: namingRequest,
      serializers: { err: (error) => toLoggedError(error) },
    }),
  );

/** True when this process runs as root, which PostgreSQL refuses to do. */
export const isRoot = (): boolean => process.getuid?.() === 0;

/** The folder for the embedded database and the generated secret, absolute. */
export const dataDir = (): string =>
  singleton("data-dir", () => resolveDataDir(env().DATA_DIR, process.cwd(), isRoot()));

/**
 * The secret that signs sessions and encrypts what is stored encrypted.
 * @throws {ConfigurationError} with an outside database and no AUTH_SECRET: every process has to share one.
 */
export const authSecret = (): string =>
  singleton("auth-secret", () => {
    const { AUTH_SECRET, DATABASE_URL } = env();
    if (AUTH_SECRET !== undefined) return AUTH_SECRET;
    if (DATABASE_URL !== undefined) {
      throw new ConfigurationError(
        "AUTH_SECRET has to be set together with DATABASE_URL: every process shares it. `openssl rand -base64 32` makes one.",
      );
    }
    return readOrCreateAuthSecret(dataDir());
  });

/** This process's variables with others over them, for a child process. */
export const childEnvironment = (variables: Record<string, string>): NodeJS.ProcessEnv => ({
  ...process.env,
  ...variables,
});

/** Sets the mode that React and Next.js read as they load. */
export function setMode(mode: Environment["NODE_ENV"]): void {
  Object.assign(process.env, { NODE_ENV: mode });
}

/** Hands on what libraries read from the environment by themselves. */
export function provideToLibraries(): void {
  Object.assign(process.env, { NEXTAUTH_URL: env().APP_URL, NEXT_TELEMETRY_DISABLED: "1" });
}
