import type { UseFormReturn } from "react-hook-form";
import { fieldMessages } from "@/lib/form-errors";
import type { EndpointFormValues } from "./endpoint-form-values";
import { findHeader } from "./header-changes";

/** `headers.value.X-Team`: which part of which header the server doesn't take. */
const FIELD = /^headers\.(name|value)\.(.*)$/s;

/**
 * Puts a refusal of a header at the line that it is about, and one of all headers above them.
 * @returns false when it is about something else
 */
export function showHeaderRefusal(
  form: UseFormReturn<EndpointFormValues>,
  error: unknown,
): boolean {
  const messages = fieldMessages(error);
  if (messages.headers === undefined) return false;
  const { headers: message } = messages;
  const [, part, name = ""] =
    Object.keys(messages)
      .map((key) => FIELD.exec(key))
      .find(Boolean) ?? [];
  const index = findHeader(form.getValues("headers"), name);
  const isAtLine = part !== undefined && index >= 0;
  // What is kept under `root` doesn't outlast the next try.
  if (!isAtLine) form.setError("root.headers", { message });
  else
    form.setError(
      `headers.${index}.${part as "name" | "value"}`,
      { message },
      { shouldFocus: true },
    );
  return true;
}
