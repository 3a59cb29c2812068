import type { TRPC_ERROR_CODE_KEY } from "@trpc/server";

/**
 * What a service throws when it can't do what was asked. The message reaches the person, so it says
 * what to change; anything else that is thrown is a fault of ours and reaches the log only.
 */
export class DomainError extends Error {
  override readonly name = "DomainError";
  readonly code: TRPC_ERROR_CODE_KEY;
  /** The input field that it is about, so that a form shows it there; null for none. */
  readonly field: string | null;

  constructor(code: TRPC_ERROR_CODE_KEY, message: string, field: string | null = null) {
    super(message);
    this.code = code;
    this.field = field;
  }
}

export const notFound = (what: string) =>
  new DomainError("NOT_FOUND", `There is no such ${what}, or it isn't open to you.`);

export const forbidden = (message: string) => new DomainError("FORBIDDEN", message);

export const conflict = (message: string) => new DomainError("CONFLICT", message);

/** @param field the input field that has to change */
export const invalid = (message: string, field?: string) =>
  new DomainError("BAD_REQUEST", message, field);

export const unauthorized = () => new DomainError("UNAUTHORIZED", "Sign in first.");

export const tooMany = (message: string) => new DomainError("TOO_MANY_REQUESTS", message);
