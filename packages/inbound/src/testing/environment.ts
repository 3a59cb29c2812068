import { authSecret, parseEnvironment, setSingleton } from "@tidings/config";

/** Gives this test file its own settings, before the first post; without any, posts are not limited. */
export function useEnvironment(variables: Record<string, string> = {}): void {
  const base = { AUTH_SECRET: authSecret(), LOG_LEVEL: "silent", INBOUND_RATE: "0" };
  setSingleton("environment", parseEnvironment({ ...base, ...variables }));
}
