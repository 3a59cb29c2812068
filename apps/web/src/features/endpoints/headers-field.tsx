"use client";

import { Plus, X } from "lucide-react";
import { useId } from "react";
import { type UseFormReturn, useFieldArray } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-error";
import type { EndpointFormValues } from "./endpoint-form-values";
import { HeaderInputs } from "./header-inputs";

/** Headers that go along with every delivery. Their values are secrets: once saved, they aren't shown again. */
export function HeadersField({ form }: { form: UseFormReturn<EndpointFormValues> }) {
  const note = useId();
  const lines = useFieldArray({ control: form.control, name: "headers" });
  const message = form.formState.errors.root?.headers?.message;
  /** What was said of all headers together is no longer so. */
  const settle = () => form.clearErrors("root.headers");
  return (
    <fieldset className="grid min-w-0 gap-1.5" aria-describedby={note}>
      <legend className="contents text-sm font-medium leading-5">
        <span>
          Extra headers<span className="font-normal text-muted-foreground"> (optional)</span>
        </span>
      </legend>
      {message ? (
        <FieldError id={note}>{message}</FieldError>
      ) : (
        <p id={note} className="text-[0.8125rem] leading-5 text-muted-foreground">
          Such as an Authorization that the receiver asks for. Values are stored encrypted.
        </p>
      )}
      <ul aria-label="Extra headers" className="grid gap-2 empty:hidden">
        {lines.fields.map((line, index) => (
          <li key={line.id} className="flex items-start gap-2">
            <HeaderInputs form={form} index={index} isSaved={line.isSaved} />
            <Button
              variant="ghost"
              size="icon"
              aria-label={`Remove header ${line.name || index + 1}`}
              className="mt-0.5 text-muted-foreground"
              onClick={() => {
                lines.remove(index);
                settle();
              }}
            >
              <X aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button
          variant="outline"
          size="sm"
          onClick={() => {
            lines.append({ name: "", value: "", isSaved: false });
            settle();
          }}
        >
          <Plus aria-hidden />
          Add header
        </Button>
      </div>
    </fieldset>
  );
}
