const SECRET_BYTES = 32;

/** A secret that nobody guesses, of letters and digits, which every sender's field takes. */
export function generateSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(SECRET_BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
