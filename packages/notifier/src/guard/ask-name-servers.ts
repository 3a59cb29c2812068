import type { LookupAddress } from "node:dns";
import { Resolver } from "node:dns/promises";
import type { Resolve } from "./resolver.ts";

/** Short enough that connecting still has its time after a name server that doesn't answer. */
const TIMEOUT_MS = 1_000;
const TRIES = 2;
/** Which name servers there are may change. */
const KEPT_MS = 30_000;

/** Said of a name that isn't there, and where there is no name server to ask. */
const UNKNOWN = new Set(["ENOTFOUND", "ENODATA", "ECONNREFUSED"]);

let kept: { resolver: Resolver; until: number } | undefined;

function current(): Resolver {
  if (kept === undefined || kept.until < performance.now()) {
    const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: TRIES });
    kept = { resolver, until: performance.now() + KEPT_MS };
  }
  return kept.resolver;
}

const toAddresses = (answer: PromiseSettledResult<string[]>, family: 4 | 6): LookupAddress[] =>
  answer.status === "fulfilled" ? answer.value.map((address) => ({ address, family })) : [];

/**
 * Asks the name servers themselves. Unlike the system's resolver this holds no thread while it waits, so
 * names whose server hangs stand in nobody's way.
 */
export const askNameServers: Resolve = async (host, answer) => {
  const resolver = current();
  const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  const addresses = [...toAddresses(answers[0], 4), ...toAddresses(answers[1], 6)];
  if (addresses.length > 0) return answer(null, addresses);
  const isUnknown = answers.every(
    (one) => one.status === "fulfilled" || UNKNOWN.has(one.reason.code),
  );
  const code = isUnknown ? "ENOTFOUND" : "EAI_AGAIN";
  answer(Object.assign(new Error(`${code} ${host}`), { code }), []);
};
