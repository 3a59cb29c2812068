import { randomInt } from "node:crypto";
import { newId } from "@tidings/prisma";
import { SEED_PASSWORD, seedUser } from "@tidings/prisma/seed";
import { afterAnswer, cookieLine } from "../pages/cookies.ts";
import type { Attempt } from "./compare.ts";

/** Each takes 100 guesses within the limit's window; together they take more than a run makes. */
const ACCOUNTS = 100;

/** Another caller each time, as a proxy on this machine would tell it, so that no limit steps in. */
const anyCaller = (): string => [198, 18 + randomInt(2), randomInt(256), randomInt(256)].join(".");

/** Guesses a password, as the door's page does. @throws {Error} for any answer but "wrong" */
async function guesser(origin: string): Promise<(email: string) => Promise<void>> {
  const asked = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const cookie = cookieLine(afterAnswer(new Map(), asked.headers.getSetCookie()));
  return async (email) => {
    const answer = await fetch(`${origin}/api/auth/callback/credentials`, {
      method: "POST",
      headers: { cookie, "x-forwarded-for": anyCaller() },
      body: new URLSearchParams({
        csrfToken,
        email,
        password: `not ${SEED_PASSWORD}`,
        json: "true",
      }),
    });
    const text = await answer.text();
    if (answer.status !== 401 || !text.includes("CredentialsSignin")) {
      throw new Error(`A guess was answered ${answer.status}: ${text.slice(0, 200)}`);
    }
  };
}

/** Guesses at accounts that there are, and at ones that there aren't. */
export async function signInAttempts(
  origin: string,
): Promise<Record<"known" | "unknown", Attempt>> {
  const guess = await guesser(origin);
  const accounts = await Promise.all(Array.from({ length: ACCOUNTS }, () => seedUser()));
  let turn = 0;
  return {
    known: () => guess(accounts[turn++ % ACCOUNTS]?.email ?? ""),
    unknown: () => guess(`person-${newId()}@example.com`),
  };
}
