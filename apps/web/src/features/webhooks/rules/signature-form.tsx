"use client";

import { useRef, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FieldError } from "@/components/ui/field-error";
import { SecretField } from "@/components/ui/secret-field";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import { useTellUnsaved } from "@/components/ui/use-unsaved";
import { showRefusal } from "@/lib/form-errors";
import { RemoveSignature } from "./remove-signature";
import { SignatureSecret, type SignatureValues } from "./signature-secret";
import type { Rules, SignatureScheme, WebhookIds } from "./types";
import { useRules } from "./use-rules";

const UNSIGNED = "";

interface SignatureFormProps {
  ids: WebhookIds;
  schemes: readonly SignatureScheme[];
  signature: Rules["signature"];
}

/** How the sender signs, and the secret that it signs with. */
export function SignatureForm({ ids, schemes, signature }: SignatureFormProps) {
  const element = useRef<HTMLFormElement>(null);
  const { setSignature } = useRules(ids);
  const saved = signature?.scheme ?? UNSIGNED;
  const form = useForm<SignatureValues>({ defaultValues: toValues(saved) });
  const [generated, setGenerated] = useState<string>();
  const [toHandOver, setToHandOver] = useState<string>();
  const { errors, isSubmitting, isDirty } = form.formState;
  useTellUnsaved(isDirty);
  const name = useWatch({ control: form.control, name: "signature.scheme" });
  const scheme = schemes.find((one) => one.name === name);
  const submit = form.handleSubmit(async (values) => {
    try {
      await setSignature.mutateAsync({ ...ids, ...values });
    } catch (error) {
      return showRefusal(form, error, ["signature.scheme", "signature.secret"]);
    }
    const { secret } = values.signature;
    setToHandOver(secret === generated ? secret : undefined);
    form.reset(toValues(values.signature.scheme));
    void toast.success("Only signed posts are taken from now on");
  });
  return (
    <form ref={element} className="grid gap-4" onSubmit={submit} noValidate>
      <Field label="Signed by" error={errors.signature?.scheme?.message}>
        <Select {...form.register("signature.scheme")}>
          <option value={UNSIGNED} disabled={signature !== null}>
            Nobody: whoever has the URL can post
          </option>
          {schemes.map((one) => (
            <option key={one.name} value={one.name}>
              {one.title}
            </option>
          ))}
        </Select>
      </Field>
      {scheme && (
        <SignatureSecret
          form={form}
          scheme={scheme}
          isSaved={saved === name && signature?.secretIsSet === true}
          onGenerated={setGenerated}
        />
      )}
      {toHandOver && (
        <SecretField
          key={toHandOver}
          isShown
          label="The new secret"
          value={toHandOver}
          description="Give it to the sender now: it isn't shown again."
        />
      )}
      <div role="alert" className="empty:hidden">
        {errors.root && <FieldError>{errors.root.message}</FieldError>}
      </div>
      {(scheme || signature) && (
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" loading={isSubmitting}>
            Save signature
          </Button>
          {signature && (
            <RemoveSignature
              ids={ids}
              returnFocus={() => element.current?.querySelector("select") ?? null}
              onRemoved={() => {
                setToHandOver(undefined);
                form.reset(toValues(UNSIGNED));
              }}
            />
          )}
        </div>
      )}
    </form>
  );
}

const toValues = (scheme: string): SignatureValues => ({ signature: { scheme, secret: "" } });
