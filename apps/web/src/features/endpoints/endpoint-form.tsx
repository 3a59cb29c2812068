"use client";

import { type ReactNode, useEffect } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Choice, ChoiceGroup } from "@/components/ui/choice";
import { DialogBody, DialogFooter } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FieldError } from "@/components/ui/field-error";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { showRefusal } from "@/lib/form-errors";
import { nameRules } from "@/lib/name-rules";
import { BY_ADDRESS, type EndpointFormValues, toValues } from "./endpoint-form-values";
import { EventsField } from "./events-field";
import { headerChanges } from "./header-changes";
import { showHeaderRefusal } from "./header-refusal";
import { HeadersField } from "./headers-field";
import type { Endpoint, EndpointOptions, EndpointValues, Owner } from "./types";
import { UrlField } from "./url-field";
import { WHEN } from "./when";

interface EndpointFormProps {
  owner: Owner;
  options: EndpointOptions;
  /** Undefined for a new one. */
  endpoint: Endpoint | undefined;
  onSubmit: (values: EndpointValues) => Promise<unknown>;
  /** Hears whether there is something to be lost. */
  onDirty: (isDirty: boolean) => void;
  /** What else the dialog holds, beneath the fields. */
  children?: ReactNode;
  /** What stands beside Save. */
  actions?: ReactNode;
}

/** The fields of an endpoint, for a new one and for an old one. */
export function EndpointForm({ owner, options, endpoint, onSubmit, ...rest }: EndpointFormProps) {
  const initial = toValues(endpoint);
  const form = useForm<EndpointFormValues>({ defaultValues: initial });
  const { errors, isSubmitting, dirtyFields, isDirty } = form.formState;
  const { onDirty } = rest;
  useEffect(() => onDirty(isDirty), [onDirty, isDirty]);
  const submit = form.handleSubmit(async ({ headers, format, when, ...values }) => {
    try {
      await onSubmit({
        ...values,
        ...(owner === "me" && { when }),
        // A format that was recognised follows the address, unless another one is chosen.
        ...(format !== initial.format && { format: format === BY_ADDRESS ? null : format }),
        headers: headerChanges(headers, endpoint?.headerNames ?? []),
      });
    } catch (error) {
      if (showHeaderRefusal(form, error)) return;
      showRefusal(form, error, ["name", "url", "format", "events"]);
    }
  });
  return (
    <form className="contents" onSubmit={submit} noValidate>
      <DialogBody>
        <Field label="Name" error={errors.name?.message}>
          <Input
            autoComplete="off"
            autoFocus={endpoint === undefined}
            {...form.register("name", nameRules("Give the endpoint a name."))}
          />
        </Field>
        <UrlField
          label="URL"
          description="Where the news is POSTed to. Whoever has it may be able to post there, so it is stored encrypted."
          error={errors.url?.message}
          isDirty={dirtyFields.url === true}
          defaultValue={initial.url}
          register={form.register("url", { required: "Enter the address." })}
        />
        <Field
          label="Format"
          description="Chat services want their news in a form of their own."
          error={errors.format?.message}
        >
          <Select {...form.register("format")}>
            <option value={BY_ADDRESS}>Recognise it by the address</option>
            {options.formats.map(({ name, label }) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <EventsField form={form} choices={options.events} />
        {owner === "me" && (
          <ChoiceGroup legend="Send it" className="sm:grid-cols-2">
            {WHEN.map((choice) => (
              <Choice key={choice.value} {...choice} {...form.register("when")} />
            ))}
          </ChoiceGroup>
        )}
        <HeadersField form={form} />
        <div role="alert" className="empty:hidden">
          {errors.root?.message && <FieldError>{errors.root.message}</FieldError>}
        </div>
        {rest.children}
      </DialogBody>
      <DialogFooter>
        {rest.actions}
        <Button type="submit" loading={isSubmitting}>
          Save
        </Button>
      </DialogFooter>
    </form>
  );
}
