"use client";

import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FieldError } from "@/components/ui/field-error";
import { Input } from "@/components/ui/input";
import { showRefusal } from "@/lib/form-errors";
import { useTRPC } from "@/lib/trpc";
import { ModelsFound } from "./models-found";
import { ModelsKey } from "./models-key";
import type { Settings } from "./types";
import { useSaveSettings } from "./use-settings";

interface Values {
  openaiApiBaseUrl: string;
  openaiApiKey: string;
}

const FIELDS = ["openaiApiBaseUrl", "openaiApiKey"] as const;

/** What was typed, as the API takes it; a key that was left empty stays as it is. */
const toChanges = ({ openaiApiBaseUrl, openaiApiKey }: Values) => ({
  openaiApiBaseUrl: openaiApiBaseUrl.trim() === "" ? null : openaiApiBaseUrl,
  ...(openaiApiKey.trim() !== "" && { openaiApiKey }),
});

export function ModelsForm({ settings }: { settings: Settings }) {
  const saved = { openaiApiBaseUrl: settings.openaiApiBaseUrl ?? "", openaiApiKey: "" };
  const form = useForm<Values>({ values: saved, resetOptions: { keepDirtyValues: true } });
  const { errors, isSubmitting } = form.formState;
  const save = useSaveSettings();
  const check = useMutation(useTRPC().admin.checkConnection.mutationOptions());

  const submit = form.handleSubmit(async (values) => {
    try {
      const { openaiApiBaseUrl } = await save.mutateAsync(toChanges(values));
      form.reset({ openaiApiBaseUrl: openaiApiBaseUrl ?? "", openaiApiKey: "" });
    } catch (error) {
      showRefusal(form, error, [...FIELDS]);
    }
  });

  const look = async () => {
    form.clearErrors();
    await check.mutateAsync(toChanges(form.getValues())).catch((error) => {
      showRefusal(form, error, [...FIELDS]);
    });
  };

  return (
    <form onSubmit={submit} onChange={() => check.reset()} className="grid gap-5" noValidate>
      <Field
        label="Base URL"
        description="Where its paths begin, such as https://api.openai.com/v1 or http://localhost:11434/v1."
        error={errors.openaiApiBaseUrl?.message}
      >
        <Input
          type="url"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          {...form.register("openaiApiBaseUrl", { onChange: () => form.clearErrors() })}
        />
      </Field>
      <ModelsKey
        isSaved={settings.hasOpenaiApiKey}
        error={errors.openaiApiKey?.message}
        registered={form.register("openaiApiKey")}
      />
      <div role="alert" className="empty:hidden">
        {errors.root && <FieldError>{errors.root.message}</FieldError>}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" loading={isSubmitting}>
          Save
        </Button>
        <Button variant="outline" loading={check.isPending} onClick={() => void look()}>
          Check connection
        </Button>
      </div>
      <div role="status" className="empty:hidden">
        {check.data && <ModelsFound models={check.data.models} />}
      </div>
    </form>
  );
}
