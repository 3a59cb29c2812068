import { TRPCClientError } from "@trpc/client";
import type { FieldValues, Path, UseFormReturn } from "react-hook-form";

const OFFLINE = "The server can't be reached. Check your connection and try again.";

/** What went wrong, in words for the person who asked for it. */
export function messageOf(error: unknown): string {
  const isAnswer = error instanceof TRPCClientError && error.data;
  return isAnswer ? error.message : OFFLINE;
}

/** What the server says about each field of its input; nothing where it was about something else. */
export const fieldMessages = (error: unknown): Record<string, string> =>
  (error instanceof TRPCClientError && error.data?.fields) || {};

/** Puts a refusal of the server beside the fields it is about, and the rest under the form. */
export function showRefusal<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  error: unknown,
  fields: Path<Values>[],
): void {
  const messages = fieldMessages(error);
  const named = fields.filter((field) => messages[field] !== undefined);
  for (const field of named) form.setError(field, { message: messages[field] ?? "" });
  if (named.length === 0) form.setError("root", { message: messageOf(error) });
}
