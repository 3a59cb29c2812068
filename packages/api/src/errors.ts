import type { TRPC_ERROR_CODE_KEY } from "@trpc/server";

/**
 * What a service throws when it can't do what was asked. The message reaches the person, so it says
 * what to change; anything else that is thrown is a fault of ours and reaches the log only.
 */
export class DomainError extends Error {
  override readonly name = "DomainError";
  readonly code: TRPC_ERROR_CODE_KEY;

  constructor(code: TRPC_ERROR_CODE_KEY, message: string) {
    super(message);
    this.code = code;
  }
}

export const notFound = (what: string) =>
  new DomainError("NOT_FOUND", `There is no such ${what}, or it isn't open to you.`);

export const forbidden = (message: string) => new DomainError("FORBIDDEN", message);

export const conflict = (message: string) => new DomainError("CONFLICT", message);

export const invalid = (message: string) => new DomainError("BAD_REQUEST", message);

export const unauthorized = () => new DomainError("UNAUTHORIZED", "Sign in first.");

export const tooMany = (message: string) => new DomainError("TOO_MANY_REQUESTS", message);
