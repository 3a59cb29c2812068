"use client";

import { type ReactNode, useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FieldError } from "@/components/ui/field-error";
import { ImagePicker } from "@/components/ui/image-picker";
import { Input } from "@/components/ui/input";
import { messageOf, showRefusal } from "@/lib/form-errors";
import { nameRules } from "@/lib/name-rules";

export interface WebhookValues {
  name: string;
  /** A data URL for a new image, null to remove it, undefined to leave it as it is. */
  image?: string | null;
}

interface WebhookFormProps {
  initial: { name: string; imageUrl: string | null };
  onSubmit: (values: WebhookValues) => Promise<unknown>;
  /** What stands beside Save. */
  actions?: ReactNode;
  /** Begins with the cursor in the name. */
  autoFocus?: boolean;
}

/** Name and image of a webhook, for a new one and for an old one. */
export function WebhookForm({ initial, onSubmit, actions, autoFocus }: WebhookFormProps) {
  const form = useForm<{ name: string }>({ values: { name: initial.name } });
  const [image, setImage] = useState<string | null>();
  const [imageProblem, setImageProblem] = useState<string>();
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async ({ name }) => {
    setImageProblem(undefined);
    try {
      await onSubmit({ name, ...(image !== undefined && { image }) });
      setImage(undefined);
    } catch (error) {
      if (typeof image === "string" && /picture/i.test(messageOf(error))) {
        setImageProblem(messageOf(error));
      } else showRefusal(form, error, ["name"]);
    }
  });
  return (
    <form className="grid gap-4" onSubmit={submit} noValidate>
      <Field
        label="Name"
        description="Shown as the author of its messages."
        error={errors.name?.message}
      >
        <Input
          autoComplete="off"
          autoFocus={autoFocus}
          {...form.register("name", nameRules("Give the webhook a name."))}
        />
      </Field>
      <ImagePicker
        label="Profile Image"
        value={image === undefined ? initial.imageUrl : image}
        onChange={setImage}
        error={imageProblem}
      />
      <div role="alert">{errors.root && <FieldError>{errors.root.message}</FieldError>}</div>
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" loading={isSubmitting}>
          Save
        </Button>
        {actions}
      </div>
    </form>
  );
}
