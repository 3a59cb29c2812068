import { singleton } from "@tidings/config";
import { createPool } from "@tidings/prisma";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { tooMany } from "../errors.ts";

const storeClient = () => singleton("limits-pool", () => createPool("limits", 2));

/**
 * Counts attempts in the database, so that trying at several processes or across a restart gains nothing.
 * @param keyPrefix what is tried
 * @param points how often within `duration` seconds
 */
export const createLimiter = (keyPrefix: string, points: number, duration: number) =>
  new RateLimiterPostgres({
    storeClient: storeClient(),
    tableName: "rate_limits",
    tableCreated: true,
    keyPrefix,
    points,
    duration,
  });

/**
 * Counts an attempt.
 * @throws {DomainError} TOO_MANY_REQUESTS saying how long to wait.
 */
export async function consume(limiter: RateLimiterPostgres, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const minutes = Math.ceil(refusal.msBeforeNext / 60_000);
    const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
    throw tooMany(`Too many attempts. Wait ${wait} and try again.`);
  }
}
