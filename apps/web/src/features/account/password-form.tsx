"use client";

import { MAX_PASSWORD, MIN_PASSWORD } from "@tidings/api/limits";
import { TRPCClientError } from "@trpc/client";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FieldError } from "@/components/ui/field-error";
import { Input } from "@/components/ui/input";
import { showRefusal } from "@/lib/form-errors";

interface Passwords {
  currentPassword: string;
  newPassword: string;
}

interface PasswordFormProps {
  /** Tells password managers whose password it is. */
  email: string;
  onSubmit: (passwords: Passwords) => Promise<unknown>;
}

const isWrongPassword = (error: unknown) =>
  error instanceof TRPCClientError && error.data?.code === "FORBIDDEN";

export function PasswordForm({ email, onSubmit }: PasswordFormProps) {
  const form = useForm<Passwords>();
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async (passwords) => {
    try {
      await onSubmit(passwords);
      form.reset();
    } catch (error) {
      if (isWrongPassword(error)) {
        form.setError("currentPassword", { message: "That isn't your current password." });
        form.setFocus("currentPassword");
      } else showRefusal(form, error, ["currentPassword", "newPassword"]);
    }
  });

  return (
    <form onSubmit={submit} className="grid max-w-md gap-5" noValidate>
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <Field label="Current password" error={errors.currentPassword?.message}>
        <Input
          type="password"
          autoComplete="current-password"
          {...form.register("currentPassword", { required: "Enter your current password." })}
        />
      </Field>
      <Field
        label="New password"
        description={`At least ${MIN_PASSWORD} characters.`}
        error={errors.newPassword?.message}
      >
        <Input
          type="password"
          autoComplete="new-password"
          maxLength={MAX_PASSWORD}
          {...form.register("newPassword", {
            minLength: { value: MIN_PASSWORD, message: `Use at least ${MIN_PASSWORD} characters.` },
            required: "Choose a new password.",
          })}
        />
      </Field>
      <div role="alert" className="empty:hidden">
        {errors.root && <FieldError>{errors.root.message}</FieldError>}
      </div>
      <div>
        <Button type="submit" loading={isSubmitting}>
          Change password
        </Button>
      </div>
    </form>
  );
}
