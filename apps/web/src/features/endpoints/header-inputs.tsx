"use client";

import { useId, useRef } from "react";
import type { UseFormReturn } from "react-hook-form";
import { FieldError } from "@/components/ui/field-error";
import { Input } from "@/components/ui/input";
import { SecretInput } from "@/components/ui/secret-input";
import type { EndpointFormValues } from "./endpoint-form-values";
import { refuseHeaderName, refuseHeaderValue } from "./header-changes";
import { useIntoView } from "./use-into-view";

interface HeaderInputsProps {
  form: UseFormReturn<EndpointFormValues>;
  index: number;
  isSaved: boolean;
}

/** The name and the value of one header, and beneath them what is wrong with either. */
export function HeaderInputs({ form, index, isSaved }: HeaderInputsProps) {
  const note = useId();
  const errors = form.formState.errors.headers?.[index];
  const message = errors?.name?.message ?? errors?.value?.message;
  const line = useRef<HTMLDivElement>(null);
  useIntoView(line, message);
  const invalid = (isInvalid: boolean) =>
    isInvalid && { "aria-invalid": true, "aria-describedby": note };
  return (
    <div ref={line} className="grid min-w-0 flex-1 gap-2 sm:grid-cols-[2fr_3fr]">
      <Input
        aria-label={`Name of header ${index + 1}`}
        placeholder="Name"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        readOnly={isSaved}
        {...invalid(errors?.name !== undefined)}
        {...form.register(`headers.${index}.name`, {
          validate: (_, { headers }) => refuseHeaderName(headers, index),
        })}
      />
      <SecretInput
        aria-label={`Value of header ${index + 1}`}
        what={`header ${index + 1}`}
        placeholder={isSaved ? "Saved. Type to replace it." : "Value"}
        isTyped={false}
        {...invalid(errors?.value !== undefined)}
        {...form.register(`headers.${index}.value`, {
          validate: (_, { headers }) => refuseHeaderValue(headers, index),
        })}
      />
      {message && (
        <FieldError id={note} role="alert" className="sm:col-span-2">
          {message}
        </FieldError>
      )}
    </div>
  );
}
