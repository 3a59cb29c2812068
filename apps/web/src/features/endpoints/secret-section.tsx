"use client";

import { useMutation } from "@tanstack/react-query";
import { Eye, RefreshCw } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { FieldError } from "@/components/ui/field-error";
import { SecretField } from "@/components/ui/secret-field";
import { toast } from "@/components/ui/toast";
import { messageOf } from "@/lib/form-errors";
import type { Endpoint, Owner } from "./types";
import { useEndpointApi } from "./use-endpoint-api";

/** The secret by which a receiver knows that a delivery is ours. It is fetched only when asked for. */
export function SecretSection({ owner, endpoint }: { owner: Owner; endpoint: Endpoint }) {
  const api = useEndpointApi(owner);
  const reveal = useMutation(api.revealSecret.mutationOptions());
  const rotate = useMutation(api.rotateSecret.mutationOptions());
  const { id: endpointId, name } = endpoint;
  const secret = rotate.data?.secret ?? reveal.data?.secret;
  return (
    <section aria-label="Signature" className="grid gap-3 border-t pt-5">
      {secret === undefined ? (
        <Unseen onShow={() => reveal.mutate({ endpointId })} isPending={reveal.isPending} />
      ) : (
        <SecretField key={secret} isShown label="Signing secret" value={secret} />
      )}
      {reveal.isError && <FieldError role="alert">{messageOf(reveal.error)}</FieldError>}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <ConfirmDialog
          variant="default"
          trigger={
            <Button variant="outline" size="sm">
              <RefreshCw aria-hidden />
              Rotate
            </Button>
          }
          title={`Rotate the secret of ${name}?`}
          description="Every delivery is signed with the new secret from now on. The old one stays valid for 24 hours: until then both signatures go along, so give the receiver the new secret in that time. After it, a receiver that only knows the old one refuses everything."
          confirmLabel="Rotate secret"
          onConfirm={async () => {
            await rotate.mutateAsync({ endpointId }).catch((error) => {
              throw new Error(messageOf(error));
            });
            void toast.success("New secret. The old one stays valid for 24 hours.");
          }}
        />
        <p className="flex-1 basis-60 text-[0.8125rem] leading-5 text-muted-foreground">
          Signed by Standard Webhooks. After rotating, the old secret stays valid for 24 hours.
        </p>
      </div>
    </section>
  );
}

function Unseen({ onShow, isPending }: { onShow: () => void; isPending: boolean }) {
  return (
    <div className="grid gap-1.5">
      <h3 className="text-sm font-medium leading-5">Signing secret</h3>
      <div>
        <Button variant="outline" size="sm" loading={isPending} onClick={onShow}>
          <Eye aria-hidden />
          Show secret
        </Button>
      </div>
    </div>
  );
}
