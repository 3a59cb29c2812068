"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useForm, useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-error";
import { fieldMessages, showRefusal } from "@/lib/form-errors";
import { useTRPC } from "@/lib/trpc";
import { FormatLine } from "../endpoints/format-line";
import { TestButton } from "../endpoints/test-button";
import { TestOutcome } from "../endpoints/test-outcome";
import { Trouble } from "../endpoints/trouble";
import type { Endpoint } from "../endpoints/types";
import { UrlField } from "../endpoints/url-field";
import type { Settings } from "./types";
import { useSaveSettings } from "./use-settings";

const EnableButton = dynamic(
  () => import("../endpoints/enable-button").then((module) => module.EnableButton),
  {
    loading: () => null,
  },
);

interface AdminWebhookFormProps {
  settings: Settings;
  /** The endpoint that came of it. */
  endpoint: Endpoint | undefined;
}

const WORDS = "The address that Slack, Discord or another service gave you.";
const EMPTIED =
  "Saved like this, nobody is told of sign-ups any more, and what still waits to be sent is cancelled for good.";
const FROM_ENVIRONMENT =
  "This is what WEBHOOK_URL says. Save another one, or none, and that counts.";

export function AdminWebhookForm({ settings, endpoint }: AdminWebhookFormProps) {
  const { admin, workspaceEndpoint } = useTRPC();
  const queryClient = useQueryClient();
  const save = useSaveSettings();
  const test = useMutation(admin.testWebhook.mutationOptions());
  const saved = settings.webhookUrl ?? "";
  const form = useForm({ values: { webhookUrl: saved }, resetOptions: { keepDirtyValues: true } });
  const { errors, isSubmitting } = form.formState;
  const url = useWatch({ control: form.control, name: "webhookUrl" }).trim();
  const isDirty = url !== saved;

  const submit = form.handleSubmit(async () => {
    test.reset();
    try {
      const after = await save.mutateAsync({ webhookUrl: url === "" ? null : url });
      form.reset({ webhookUrl: after.webhookUrl ?? "" });
      await queryClient.invalidateQueries({ queryKey: workspaceEndpoint.list.queryKey() });
    } catch (error) {
      showRefusal(form, error, ["webhookUrl"]);
    }
  });

  const sendTest = () => {
    form.clearErrors();
    test.mutate(isDirty ? { url } : {}, {
      onError(error) {
        const { url: message } = fieldMessages(error);
        if (message === undefined) return;
        form.setError("webhookUrl", { message }, { shouldFocus: true });
        test.reset();
      },
    });
  };

  return (
    <form onSubmit={submit} className="grid gap-5" noValidate>
      <UrlField
        label="Webhook URL"
        description={settings.webhookUrlIsFromEnvironment ? FROM_ENVIRONMENT : WORDS}
        emptied={saved !== "" && url === "" ? EMPTIED : undefined}
        error={errors.webhookUrl?.message}
        isDirty={isDirty}
        register={form.register("webhookUrl", {
          onChange: () => form.clearErrors("webhookUrl"),
        })}
        defaultValue={saved}
      >
        {endpoint && <FormatLine owner="workspace" format={endpoint.format} />}
        {endpoint && (
          <Trouble status={endpoint.status}>
            {endpoint.status.state === "disabled" && (
              <EnableButton owner="workspace" endpoint={endpoint} />
            )}
          </Trouble>
        )}
      </UrlField>
      <div role="alert" className="empty:hidden">
        {errors.root && <FieldError>{errors.root.message}</FieldError>}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" loading={isSubmitting}>
          Save
        </Button>
        <TestButton
          isPending={test.isPending}
          disabled={url === ""}
          onSend={sendTest}
          words="Announces an invented person, “Test Person”."
        />
      </div>
      <TestOutcome test={test} />
    </form>
  );
}
