"use client";

import { MAX_SECRET } from "@tidings/api/limits";
import { Sparkles } from "lucide-react";
import type { UseFormReturn } from "react-hook-form";
import { useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Field } from "@/components/ui/field";
import { SecretInput } from "@/components/ui/secret-input";
import { generateSecret } from "./generate-secret";
import type { SignatureScheme } from "./types";

export interface SignatureValues {
  signature: { scheme: string; secret: string };
}

interface SignatureSecretProps {
  form: UseFormReturn<SignatureValues>;
  scheme: SignatureScheme;
  /** There is one for this scheme, which isn't shown. */
  isSaved: boolean;
  onGenerated: (secret: string) => void;
}

/** The secret that a sender signs with: the sender's own, or one that is made here. */
export function SignatureSecret({ form, scheme, isSaved, onGenerated }: SignatureSecretProps) {
  const secret = useWatch({ control: form.control, name: "signature.secret" });
  const { isSecretGiven, secretHint } = scheme;
  return (
    <div className="grid gap-2">
      <Field
        label="Secret"
        description={secretHint}
        error={form.formState.errors.signature?.secret?.message}
      >
        <SecretInput
          what="the secret"
          placeholder={isSaved ? "Saved. Type to replace it." : ""}
          isTyped={secret !== ""}
          maxLength={MAX_SECRET}
          {...form.register("signature.secret", {
            required: isSecretGiven
              ? "Enter the secret that the sender shows."
              : "Enter the secret, or generate one.",
          })}
        />
      </Field>
      {!isSecretGiven && (
        <div className="flex flex-wrap gap-2">
          <Button
            variant="outline"
            size="sm"
            onClick={() => {
              const fresh = generateSecret();
              onGenerated(fresh);
              form.setValue("signature.secret", fresh, { shouldDirty: true });
              form.clearErrors("signature.secret");
            }}
          >
            <Sparkles aria-hidden />
            Generate
          </Button>
          {secret !== "" && <CopyButton text={secret} label="Copy secret" />}
        </div>
      )}
    </div>
  );
}
