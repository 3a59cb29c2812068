"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useForm, useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Choice, ChoiceGroup } from "@/components/ui/choice";
import { FieldError } from "@/components/ui/field-error";
import { toastSaved } from "@/components/ui/toast";
import { fieldMessages, showRefusal } from "@/lib/form-errors";
import { useTRPC } from "@/lib/trpc";
import { FormatLine } from "../endpoints/format-line";
import { TestButton } from "../endpoints/test-button";
import { TestOutcome } from "../endpoints/test-outcome";
import { Trouble } from "../endpoints/trouble";
import { UrlField } from "../endpoints/url-field";
import { WHEN } from "../endpoints/when";
import type { NotificationWebhook } from "./types";

const EnableButton = dynamic(
  () => import("../endpoints/enable-button").then((module) => module.EnableButton),
  {
    loading: () => null,
  },
);

const EMPTIED =
  "Saved like this, nothing more is sent to the address that is saved now, and what still waits to be sent there is cancelled for good.";

/** How it is called where it stands among others. */
const NAME = "Notification webhook";

export function NotificationForm({ webhook }: { webhook: NotificationWebhook }) {
  const { account, endpoint, delivery } = useTRPC();
  const queryClient = useQueryClient();
  const save = useMutation(account.setNotificationWebhook.mutationOptions());
  const test = useMutation(account.testNotificationWebhook.mutationOptions());
  const saved = { url: webhook.url ?? "", when: webhook.when };
  const form = useForm({ values: saved, resetOptions: { keepDirtyValues: true } });
  const { errors, isSubmitting } = form.formState;
  const url = useWatch({ control: form.control, name: "url" }).trim();
  const isDirty = url !== saved.url;

  const submit = form.handleSubmit(async ({ when }) => {
    test.reset();
    try {
      const { warning, ...after } = await save.mutateAsync({ url: url === "" ? null : url, when });
      queryClient.setQueryData(account.notificationWebhook.queryKey(), after);
      form.reset({ url: after.url ?? "", when: after.when });
      toastSaved("Notification webhook saved", warning);
      for (const { queryKey } of [endpoint.list, delivery.problems]) {
        void queryClient.invalidateQueries({ queryKey: queryKey() });
      }
    } catch (error) {
      showRefusal(form, error, ["url"]);
    }
  });

  const sendTest = () => {
    form.clearErrors();
    test.mutate(isDirty ? { url } : {}, {
      onError(error) {
        const { url: message } = fieldMessages(error);
        if (message === undefined) return;
        form.setError("url", { message }, { shouldFocus: true });
        test.reset();
      },
    });
  };

  return (
    <form onSubmit={submit} className="grid gap-5" noValidate>
      <UrlField
        label="Notification Webhook"
        description="The address that Slack, Discord, ntfy or another service gave you."
        emptied={saved.url !== "" && url === "" ? EMPTIED : undefined}
        error={errors.url?.message}
        isDirty={isDirty}
        register={form.register("url", { onChange: () => form.clearErrors("url") })}
        defaultValue={saved.url}
      >
        {webhook.format !== null && <FormatLine owner="me" format={webhook.format} />}
        {webhook.status !== null && (
          <Trouble status={webhook.status}>
            {webhook.status.state === "disabled" && webhook.endpointId !== null && (
              <EnableButton owner="me" endpoint={{ id: webhook.endpointId, name: NAME }} />
            )}
          </Trouble>
        )}
      </UrlField>
      <ChoiceGroup legend="Send it" className="sm:grid-cols-2">
        {WHEN.map((choice) => (
          <Choice
            key={choice.value}
            {...choice}
            defaultChecked={choice.value === saved.when}
            {...form.register("when")}
          />
        ))}
      </ChoiceGroup>
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
          words="Sends an example of an answer that is ready."
        />
      </div>
      <TestOutcome test={test} />
    </form>
  );
}
