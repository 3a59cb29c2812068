"use client";

import { MAX_TEMPLATE } from "@tidings/api/limits";
import { useId } from "react";
import { useForm, useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FieldError } from "@/components/ui/field-error";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast";
import { useTellUnsaved } from "@/components/ui/use-unsaved";
import { cn } from "@/lib/cn";
import { showRefusal } from "@/lib/form-errors";
import type { TemplateStart } from "../types";
import { RemoveTemplate } from "./remove-template";
import { SampleChoice } from "./sample-choice";
import { SamplePayload } from "./sample-payload";
import { TemplateHelp } from "./template-help";
import { TemplatePreview } from "./template-preview";
import type { CapturedPost, Rules, WebhookIds } from "./types";
import { useRules } from "./use-rules";
import { useStart } from "./use-start";

interface TemplateFormProps {
  ids: WebhookIds;
  template: Rules["template"];
  /** Those that a template can be tried on, newest first. */
  posts: readonly CapturedPost[];
  start: TemplateStart | undefined;
}

const EXAMPLE = `**{{ payload.title | escape_markdown }}**
{% if payload.url %}[Open it]({{ payload.url }}){% endif %}`;

/** A template beside what it makes of a post. */
export function TemplateForm({ ids, template, posts, start }: TemplateFormProps) {
  const { setTemplate } = useRules(ids);
  const form = useForm<{ template: string }>({ defaultValues: { template: template ?? "" } });
  const [sample, setSample] = useStart({ ids, posts, form, start });
  const { errors, isSubmitting, isDirty } = form.formState;
  useTellUnsaved(isDirty);
  const source = useWatch({ control: form.control, name: "template" });
  const help = useId();
  const submit = form.handleSubmit(async (values) => {
    try {
      await setTemplate.mutateAsync({ ...ids, ...values });
      form.reset(values);
      void toast.success("Template saved");
    } catch (error) {
      showRefusal(form, error, ["template"]);
    }
  });
  return (
    <form className="grid gap-4" onSubmit={submit} noValidate>
      <SampleChoice posts={posts} sample={sample} onChange={setSample} />
      {"postId" in sample && (
        <SamplePayload
          key={start?.postId ?? ""}
          ids={ids}
          postId={sample.postId}
          isOpen={start !== undefined}
        />
      )}
      <div className="grid items-stretch gap-4 sm:grid-cols-2">
        <Field
          label="Template"
          error={errors.template?.message}
          className={cn("grid-rows-[auto_1fr]", errors.template && "grid-rows-[auto_1fr_auto]")}
        >
          <Textarea
            maxLength={MAX_TEMPLATE}
            placeholder={EXAMPLE}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            aria-describedby={help}
            className="min-h-56 font-mono leading-5 sm:text-[0.8125rem]"
            {...form.register("template", { required: "Write a template first, or remove it." })}
          />
        </Field>
        <TemplatePreview ids={ids} template={source} sample={sample} />
      </div>
      <TemplateHelp id={help} />
      <div role="alert" className="empty:hidden">
        {errors.root && <FieldError>{errors.root.message}</FieldError>}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" loading={isSubmitting}>
          Save template
        </Button>
        {template !== null && (
          <RemoveTemplate
            ids={ids}
            onRemoved={() => form.reset({ template: "" })}
            returnFocus={() => document.querySelector<HTMLElement>("textarea[name=template]")}
          />
        )}
      </div>
    </form>
  );
}
