"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import type { UseFormRegisterReturn } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useOpener } from "@/components/ui/use-opener";
import { messageOf } from "@/lib/form-errors";
import { useSaveSettings } from "./use-settings";

const ConfirmDialog = dynamic(
  () => import("@/components/ui/confirm-dialog").then((module) => module.ConfirmDialog),
  {
    loading: () => null,
  },
);

interface ModelsKeyProps {
  /** There is one already; it is never shown again. */
  isSaved: boolean;
  error: string | undefined;
  registered: UseFormRegisterReturn;
}

/** The model server's key: to be written, never to be read. */
export function ModelsKey({ isSaved, error, registered }: ModelsKeyProps) {
  return (
    <div className="grid justify-items-start gap-1.5">
      <Field
        label="API key"
        optional={!isSaved}
        className="w-full"
        description={
          isSaved
            ? "A key is saved, and is shown to nobody. Left empty, it stays."
            : "Left empty for a server that wants none."
        }
        error={error}
      >
        <Input
          type="password"
          autoComplete="off"
          placeholder={isSaved ? "••••••••••••" : undefined}
          {...registered}
        />
      </Field>
      {isSaved && <RemoveKey />}
    </div>
  );
}

function RemoveKey() {
  const [isAsking, setIsAsking] = useState(false);
  const opener = useOpener(isAsking);
  const save = useSaveSettings();
  return (
    <>
      <Button ref={opener} variant="link" className="text-sm" onClick={() => setIsAsking(true)}>
        Remove the key
      </Button>
      {isAsking && (
        <ConfirmDialog
          open
          onOpenChange={setIsAsking}
          title="Remove the API key?"
          description="A server that wants one refuses every prompt from then on. The key can't be shown again, only entered anew."
          confirmLabel="Remove key"
          onConfirm={async () => {
            await save.mutateAsync({ openaiApiKey: null }).catch((error) => {
              throw new Error(messageOf(error));
            });
          }}
        />
      )}
    </>
  );
}
