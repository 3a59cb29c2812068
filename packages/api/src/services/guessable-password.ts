import { invalid } from "../errors.ts";

/** What people who guess try first, of the words that are long enough (after the SecLists project's lists). */
const WORDS = new Set([
  "abcd1234",
  "administrator",
  "asdf1234",
  "baseball",
  "changeme",
  "computer",
  "football",
  "iloveyou",
  "internet",
  "letmein1",
  "michelle",
  "password",
  "princess",
  "q1w2e3r4",
  "qwer1234",
  "qwerty12",
  "sunshine",
  "superman",
  "tidings1",
  "trustno1",
  "welcome1",
  "whatever",
  "1q2w3e4r",
  "1qaz2wsx",
]);

/** Rows of a keyboard, the alphabet and the digits; whoever runs along one has chosen nothing. */
const ROWS = ["01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm"];
const reversed = (text: string): string => [...text].reverse().join("");
const RUNS = [...ROWS, ...ROWS.map(reversed)];

/** One character, or up to four in a row, over and over. */
const REPEATED = /^(.{1,4}?)\1+$/su;

/** Names shorter than this are in too many good passwords. */
const LONG_ENOUGH = 4;

interface Owner {
  name: string;
  email: string;
}

const isOwn = (password: string, { name, email }: Owner): boolean => {
  const [beforeAt = ""] = email.split("@");
  return [name, email, beforeAt]
    .map((own) => own.toLowerCase())
    .some(
      (own) =>
        own.length >= LONG_ENOUGH &&
        password.replace(/\d{0,4}$/, "") === own.replace(/\d{0,4}$/, ""),
    );
};

/** True for a password that somebody who knows its owner's name and address tries first. */
export function isGuessable(password: string, owner: Owner): boolean {
  const lower = password.toLowerCase();
  return (
    WORDS.has(lower) ||
    REPEATED.test(lower) ||
    RUNS.some((run) => run.includes(lower)) ||
    isOwn(lower, owner)
  );
}

/**
 * @param field the input field that the password came in
 * @throws {DomainError} BAD_REQUEST for a password that is guessed first.
 */
export function assertNotGuessable(password: string, owner: Owner, field: string): void {
  if (!isGuessable(password, owner)) return;
  throw invalid("That password is among the first that anybody tries. Use another.", field);
}
