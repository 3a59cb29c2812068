import { singleton } from "@tidings/config";
import ipaddr from "ipaddr.js";
import { keyOf, networkOf } from "./limit-keys.ts";
import { consume, createLimiter } from "./limiter.ts";

/** A whole office may sign up on one day, from one address; whoever tries out who has an account is slowed. */
const SIGN_UPS = 100;
const WINDOW_S = 60 * 60;

const limiter = () =>
  singleton("sign-up-limiter", () => createLimiter("sign-up", SIGN_UPS, WINDOW_S));

/** Whoever sits at this very machine may do more than sign up. */
const isThisMachine = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === "loopback";

/**
 * Counts a sign-up, whatever comes of it.
 * @param address the caller's network address; null when nobody called over the network
 * @throws {DomainError} TOO_MANY_REQUESTS saying how long to wait.
 */
export async function countSignUp(address: string | null): Promise<void> {
  if (address === null || isThisMachine(address)) return;
  await consume(limiter(), keyOf(networkOf(address)));
}
