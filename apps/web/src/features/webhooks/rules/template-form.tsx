"use client";

import { MAX_TEMPLATE } from "@tidings/api/limits";
import { useId, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FieldError } from "@/components/ui/field-error";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast";
import { cn } from "@/lib/cn";
import { showRefusal } from "@/lib/form-errors";
import { RemoveTemplate } from "./remove-template";
import { SampleChoice } from "./sample-choice";
import { SamplePayload } from "./sample-payload";
import { TemplateHelp } from "./template-help";
import { TemplatePreview } from "./template-preview";
import type { CapturedPost, Rules, WebhookIds } from "./types";
import type { Sample } from "./use-preview";
import { useRules } from "./use-rules";

interface TemplateFormProps {
  ids: WebhookIds;
  template: Rules["template"];
  /** Those that a template can be tried on, newest first. */
  posts: readonly CapturedPost[];
  initialPostId: string | undefined;
}

const EXAMPLE = `**{{ payload.title | escape_markdown }}**
{% if payload.url %}[Open it]({{ payload.url }}){% endif %}`;

/** A template beside what it makes of a post. */
export function TemplateForm({ ids, template, posts, initialPostId }: TemplateFormProps) {
  const { setTemplate } = useRules(ids);
  const form = useForm<{ template: string }>({ defaultValues: { template: template ?? "" } });
  const [sample, setSample] = useState(() => firstSample(posts, initialPostId));
  const { errors, isSubmitting } = form.formState;
  const source = useWatch({ control: form.control, name: "template" });
  const help = useId();
  const submit = form.handleSubmit(async (values) => {
    try {
      await setTemplate.mutateAsync({ ...ids, ...values });
      void toast.success("Template saved");
    } catch (error) {
      showRefusal(form, error, ["template"]);
    }
  });
  return (
    <form className="grid gap-4" onSubmit={submit} noValidate>
      <SampleChoice posts={posts} sample={sample} onChange={setSample} />
      {"postId" in sample && <SamplePayload ids={ids} postId={sample.postId} />}
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
            autoFocus={initialPostId !== undefined}
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

function firstSample(posts: readonly CapturedPost[], wanted: string | undefined): Sample {
  const post = posts.find(({ id }) => id === wanted) ?? posts[0];
  return post === undefined ? { body: "" } : { postId: post.id };
}
