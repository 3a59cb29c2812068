"use client";

import { useId } from "react";
import { useForm } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { FieldError } from "@/components/ui/field-error";
import { Input } from "@/components/ui/input";
import { enter } from "./enter";
import { SubmitButton } from "./submit-button";

interface Credentials {
  email: string;
  password: string;
}

export function SignInForm() {
  const form = useForm<Credentials>();
  const { errors, isSubmitting, isSubmitSuccessful } = form.formState;
  const refusal = useId();

  const submit = form.handleSubmit(async (credentials) => {
    const problem = await enter(credentials);
    if (problem !== undefined) form.setError("root", { message: problem });
  });

  return (
    <form
      method="post"
      onSubmit={submit}
      className="grid gap-4"
      noValidate
      aria-describedby={refusal}
    >
      <Field label="Email" error={errors.email?.message}>
        <Input
          type="email"
          autoComplete="username"
          autoFocus
          {...form.register("email", { required: "Enter your email address." })}
        />
      </Field>
      <Field label="Password" error={errors.password?.message}>
        <Input
          type="password"
          autoComplete="current-password"
          {...form.register("password", { required: "Enter your password." })}
        />
      </Field>
      <div role="alert" id={refusal}>
        {errors.root && <FieldError>{errors.root.message}</FieldError>}
      </div>
      <SubmitButton loading={isSubmitting || (isSubmitSuccessful && !errors.root)}>
        Sign in
      </SubmitButton>
    </form>
  );
}
