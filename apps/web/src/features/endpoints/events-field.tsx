"use client";

import { useId } from "react";
import { type UseFormReturn, useWatch } from "react-hook-form";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldError } from "@/components/ui/field-error";
import type { EndpointFormValues } from "./endpoint-form-values";
import { EVERYTHING } from "./event-words";
import type { EndpointOptions } from "./types";

interface EventsFieldProps {
  form: UseFormReturn<EndpointFormValues>;
  choices: EndpointOptions["events"];
}

/** What an endpoint hears of. */
export function EventsField({ form, choices }: EventsFieldProps) {
  const error = useId();
  const chosen = useWatch({ control: form.control, name: "events" });
  const message = form.formState.errors.events?.message;
  const field = form.register("events", {
    validate: (events) => events.length > 0 || "Choose at least one event.",
  });
  return (
    <fieldset className="grid min-w-0 gap-1.5" {...(message && { "aria-describedby": error })}>
      <legend className="contents text-sm font-medium leading-5">Events</legend>
      <div className="grid rounded-lg border p-1 sm:grid-cols-2">
        <Checkbox
          label="Everything, also what later versions add"
          value={EVERYTHING}
          className="sm:col-span-2"
          {...field}
        />
        {choices.map(({ name, label }) => (
          <Checkbox
            key={name}
            label={label}
            value={name}
            disabled={chosen.includes(EVERYTHING)}
            {...field}
          />
        ))}
      </div>
      {message && <FieldError id={error}>{message}</FieldError>}
    </fieldset>
  );
}
