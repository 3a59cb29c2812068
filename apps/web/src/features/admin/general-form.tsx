"use client";

import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Choice, ChoiceGroup } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { FieldError } from "@/components/ui/field-error";
import { Switch } from "@/components/ui/switch";
import { showRefusal } from "@/lib/form-errors";
import type { Settings } from "./types";

interface GeneralFormProps {
  settings: Settings;
  onSubmit: (settings: Settings) => Promise<Settings>;
}

const ROLES = [
  { value: "user", label: "User", description: "Whoever signs up is in at once." },
  {
    value: "pending",
    label: "Pending",
    description: "Whoever signs up waits until an admin lets them in, under Users.",
  },
] as const;

export function GeneralForm({ settings, onSubmit }: GeneralFormProps) {
  const form = useForm({ values: settings, resetOptions: { keepDirtyValues: true } });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    try {
      form.reset(await onSubmit(values));
    } catch (error) {
      showRefusal(form, error, []);
    }
  });
  return (
    <form onSubmit={submit} className="grid gap-6" noValidate>
      <Field
        label="Sign-up"
        layout="row"
        description="Anybody who reaches this server can make an account. Off: nobody can."
      >
        <Switch defaultChecked={settings.enableSignup} {...form.register("enableSignup")} />
      </Field>
      <ChoiceGroup legend="Default role for new accounts">
        {ROLES.map(({ value, label, description }) => (
          <Choice
            key={value}
            value={value}
            label={label}
            description={description}
            defaultChecked={settings.defaultUserRole === value}
            {...form.register("defaultUserRole")}
          />
        ))}
      </ChoiceGroup>
      <div role="alert" className="empty:hidden">
        {errors.root && <FieldError>{errors.root.message}</FieldError>}
      </div>
      <div>
        <Button type="submit" loading={isSubmitting}>
          Save
        </Button>
      </div>
    </form>
  );
}
