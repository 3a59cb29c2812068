"use client";

import { TRPCClientError } from "@trpc/client";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FieldError } from "@/components/ui/field-error";
import { ImagePicker } from "@/components/ui/image-picker";
import { Input } from "@/components/ui/input";
import { messageOf, showRefusal } from "@/lib/form-errors";
import { nameRules } from "@/lib/name-rules";
import { RoleLine } from "./role-line";
import type { Account } from "./types";

interface ProfileChanges {
  name: string;
  /** A data URL for a new picture, null to remove it, absent to leave it as it is. */
  image?: string | null;
}

interface ProfileFormProps {
  me: Account;
  onSubmit: (changes: ProfileChanges) => Promise<Account>;
}

/** The server's refusal of a picture, if it is one: a name is refused by its field. */
function imageProblemOf(error: unknown): string | undefined {
  if (!(error instanceof TRPCClientError) || error.data?.code !== "BAD_REQUEST") return undefined;
  const fields: Record<string, string> = error.data.fields;
  return fields.image ?? (Object.keys(fields).length === 0 ? messageOf(error) : undefined);
}

export function ProfileForm({ me, onSubmit }: ProfileFormProps) {
  const form = useForm({ values: { name: me.name }, resetOptions: { keepDirtyValues: true } });
  const [image, setImage] = useState<string | null>();
  const [imageProblem, setImageProblem] = useState<string>();
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async ({ name }) => {
    setImageProblem(undefined);
    try {
      const saved = await onSubmit({ name, ...(image !== undefined && { image }) });
      form.reset({ name: saved.name });
      setImage(undefined);
    } catch (error) {
      const problem = imageProblemOf(error);
      if (problem === undefined) showRefusal(form, error, ["name"]);
      else setImageProblem(problem);
    }
  });

  return (
    <form onSubmit={submit} className="grid max-w-md gap-5" noValidate>
      <ImagePicker
        label="Picture"
        value={image === undefined ? me.imageUrl : image}
        onChange={setImage}
        error={imageProblem}
      />
      <Field label="Name" error={errors.name?.message}>
        <Input
          autoComplete="name"
          defaultValue={me.name}
          {...form.register("name", nameRules("Enter your name."))}
        />
      </Field>
      <Field label="Email" description="You sign in with it. It can't be changed here.">
        <Input type="email" readOnly value={me.email} />
      </Field>
      <RoleLine role={me.role} />
      <div role="alert" className="empty:hidden">
        {errors.root && <FieldError>{errors.root.message}</FieldError>}
      </div>
      <div>
        <Button type="submit" loading={isSubmitting}>
          Save profile
        </Button>
      </div>
    </form>
  );
}
