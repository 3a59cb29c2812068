"use client";

import { MAX_DESCRIPTION } from "@tidings/api/limits";
import type { ReactNode } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FieldError } from "@/components/ui/field-error";
import { Input } from "@/components/ui/input";
import { Switch } from "@/components/ui/switch";
import { showRefusal } from "@/lib/form-errors";
import { nameRules } from "@/lib/name-rules";

export interface ChannelValues {
  name: string;
  description: string;
  isPrivate: boolean;
}

interface ChannelFormProps {
  initial: ChannelValues;
  submitLabel: string;
  onSubmit: (values: ChannelValues) => Promise<void>;
  /** What else the dialog holds, beneath the fields. */
  children?: ReactNode;
}

/** The fields of a channel, for a new one and for an old one. */
export function ChannelForm({ initial, submitLabel, onSubmit, children }: ChannelFormProps) {
  const form = useForm<ChannelValues>({ defaultValues: initial });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    try {
      await onSubmit(values);
    } catch (error) {
      showRefusal(form, error, ["name", "description"]);
    }
  });
  return (
    <form className="contents" onSubmit={submit} noValidate>
      <DialogBody>
        <Field label="Name" error={errors.name?.message}>
          <Input
            autoComplete="off"
            autoFocus
            {...form.register("name", nameRules("Give the channel a name."))}
          />
        </Field>
        <Field
          label="Description"
          optional
          description="What belongs here. It stands beside the name."
          error={errors.description?.message}
        >
          <Input autoComplete="off" maxLength={MAX_DESCRIPTION} {...form.register("description")} />
        </Field>
        <Field
          label="Private"
          layout="row"
          description="Only its members and admins can find and read it."
        >
          <Switch {...form.register("isPrivate")} />
        </Field>
        {children}
        <div role="alert">{errors.root && <FieldError>{errors.root.message}</FieldError>}</div>
      </DialogBody>
      <DialogFooter>
        <Button type="submit" loading={isSubmitting}>
          {submitLabel}
        </Button>
      </DialogFooter>
    </form>
  );
}
