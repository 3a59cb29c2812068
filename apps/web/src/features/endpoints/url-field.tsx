"use client";

import type { ReactNode } from "react";
import type { UseFormRegisterReturn } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { SecretInput } from "@/components/ui/secret-input";

interface UrlFieldProps {
  label: string;
  description: ReactNode;
  error: string | undefined;
  /** What it means to save it without the address that it had. */
  emptied?: string | undefined;
  /** True while it differs from what is saved. */
  isDirty: boolean;
  register: UseFormRegisterReturn;
  defaultValue: string;
  /** What is known of the address that is saved. */
  children?: ReactNode;
}

/** An address that events are sent to. It often holds a token, so what is saved is dotted out. */
export function UrlField({ isDirty, register, defaultValue, ...rest }: UrlFieldProps) {
  const { children, emptied, ...field } = rest;
  return (
    <div className="grid gap-1.5">
      <Field {...field}>
        <SecretInput
          type="url"
          what="the address"
          placeholder="https://"
          isTyped={isDirty}
          defaultValue={defaultValue}
          {...register}
        />
      </Field>
      <div role="status" className="empty:hidden">
        {emptied && (
          <p className="rounded-lg bg-warning-soft px-3 py-2 text-[0.8125rem] leading-5 text-warning-soft-foreground">
            {emptied}
          </p>
        )}
      </div>
      {!isDirty && children}
    </div>
  );
}
