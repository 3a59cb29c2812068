import { isIP } from "node:net";
import type { Resolve } from "../resolver.ts";

/** A resolver that gives these addresses for every name. */
export const resolveTo =
  (...addresses: string[]): Resolve =>
  (_host, answer) =>
    answer(
      null,
      addresses.map((address) => ({ address, family: isIP(address) })),
    );

/** A resolver that gives another list of addresses each time it is asked, the last one for ever. */
export function resolveInTurn(...answers: string[][]): Resolve {
  let asked = 0;
  return (host, answer) => {
    const addresses = answers[Math.min(asked++, answers.length - 1)] ?? [];
    resolveTo(...addresses)(host, answer);
  };
}

/** A resolver that knows no name. */
export const resolveNothing: Resolve = (host, answer) =>
  answer(Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: "ENOTFOUND" }), []);
