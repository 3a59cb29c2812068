const REGISTRY = Symbol.for("tidings.singletons");

type Registry = Map<string, unknown>;

function registry(): Registry {
  const holder = globalThis as typeof globalThis & { [REGISTRY]?: Registry };
  holder[REGISTRY] ??= new Map();
  return holder[REGISTRY];
}

/**
 * One value per process under a name. Next.js loads a module once for every bundle, so a module-level
 * constant would exist several times; whatever must be single goes through here.
 */
export function singleton<T>(name: string, create: () => T): T {
  const values = registry();
  if (!values.has(name)) values.set(name, create());
  return values.get(name) as T;
}

/** Sets or replaces a process-wide value, for what is only known after the start. */
export function setSingleton<T>(name: string, value: T): void {
  registry().set(name, value);
}
