import { env, setSingleton } from "@tidings/config";

/** Gives this process other variables, as they are once validated; the returned function puts them back. */
export function useEnvironment(changes: Partial<ReturnType<typeof env>>): () => void {
  const before = env();
  setSingleton("environment", { ...before, ...changes });
  return () => setSingleton("environment", before);
}
