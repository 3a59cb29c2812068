"use client";

import { useMutation } from "@tanstack/react-query";
import { MAX_PASSWORD, MIN_PASSWORD } from "@tidings/api/limits";
import { useForm } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { FieldError } from "@/components/ui/field-error";
import { Input } from "@/components/ui/input";
import { showRefusal } from "@/lib/form-errors";
import { nameRules } from "@/lib/name-rules";
import { useTRPC } from "@/lib/trpc";
import { enter } from "./enter";
import { SubmitButton } from "./submit-button";

interface NewAccount {
  name: string;
  email: string;
  password: string;
}

/** What could be an address; whether it is one is the server's to say. */
const AN_ADDRESS = /^\s*\S+@\S+\.\S+\s*$/;

export function SignUpForm({ submitLabel }: { submitLabel: string }) {
  const form = useForm<NewAccount>();
  const { errors, isSubmitting, isSubmitSuccessful } = form.formState;
  const signUp = useMutation(useTRPC().account.signUp.mutationOptions());

  const submit = form.handleSubmit(async (account) => {
    try {
      await signUp.mutateAsync(account);
    } catch (error) {
      return showRefusal(form, error, ["name", "email", "password"]);
    }
    const problem = await enter(account);
    if (problem !== undefined) form.setError("root", { message: problem });
  });

  return (
    <form method="post" onSubmit={submit} className="grid gap-4" noValidate>
      <Field label="Name" error={errors.name?.message}>
        <Input
          autoComplete="name"
          autoFocus
          {...form.register("name", nameRules("Enter your name."))}
        />
      </Field>
      <Field label="Email" error={errors.email?.message}>
        <Input
          type="email"
          autoComplete="username"
          {...form.register("email", {
            required: "Enter your email address.",
            pattern: {
              value: AN_ADDRESS,
              message: "Enter an email address such as tim@example.com.",
            },
          })}
        />
      </Field>
      <Field
        label="Password"
        description={`At least ${MIN_PASSWORD} characters.`}
        error={errors.password?.message}
      >
        <Input
          type="password"
          autoComplete="new-password"
          maxLength={MAX_PASSWORD}
          {...form.register("password", {
            minLength: { value: MIN_PASSWORD, message: `Use at least ${MIN_PASSWORD} characters.` },
            required: "Choose a password.",
          })}
        />
      </Field>
      <div role="alert">{errors.root && <FieldError>{errors.root.message}</FieldError>}</div>
      <SubmitButton loading={isSubmitting || (isSubmitSuccessful && !errors.root)}>
        {submitLabel}
      </SubmitButton>
    </form>
  );
}
