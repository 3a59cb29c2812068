"use client";

import { Dialog, DialogBody, DialogContent } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import { toastSaved } from "@/components/ui/toast";
import { useReturnFocus } from "@/components/ui/use-return-focus";
import { useUnsaved } from "@/components/ui/use-unsaved";
import { DeleteEndpointButton } from "./delete-endpoint-button";
import { EndpointForm } from "./endpoint-form";
import { SecretSection } from "./secret-section";
import { TestSection } from "./test-section";
import { Trouble } from "./trouble";
import type { Endpoint, Owner } from "./types";
import { useEndpointOptions } from "./use-endpoint-api";
import { useEndpoints } from "./use-endpoints";

interface EndpointDialogProps {
  owner: Owner;
  /** Undefined for a new one. */
  endpoint: Endpoint | undefined;
  onCreated: (endpoint: Endpoint) => void;
  onClose: () => void;
  /** Gets the focus when what opened the dialog is gone, as after a deletion. */
  returnFocus: () => HTMLElement | null;
}

/** Everything that may be seen and changed about one endpoint; of a new one, its fields. */
export function EndpointDialog({ owner, endpoint, ...rest }: EndpointDialogProps) {
  const { onCreated, onClose, returnFocus } = rest;
  const focusProps = useReturnFocus(returnFocus);
  const options = useEndpointOptions(owner);
  const { leave, setIsDirty, question } = useUnsaved(onClose);
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && leave()}>
      <DialogContent
        size="lg"
        {...focusProps}
        title={endpoint ? endpoint.name : "New endpoint"}
        description={
          endpoint
            ? endpoint.urlMasked
            : "An address of an outside service, and what it should hear of."
        }
      >
        {!options && (
          <DialogBody>
            <Skeleton className="h-96" />
          </DialogBody>
        )}
        {options && !endpoint && (
          <NewEndpoint owner={owner} options={options} onCreated={onCreated} onDirty={setIsDirty} />
        )}
        {options && endpoint && (
          <OldEndpoint
            key={endpoint.id}
            owner={owner}
            options={options}
            endpoint={endpoint}
            onClose={onClose}
            onDirty={setIsDirty}
          />
        )}
        {question}
      </DialogContent>
    </Dialog>
  );
}

type Options = NonNullable<ReturnType<typeof useEndpointOptions>>;

interface NewEndpointProps {
  owner: Owner;
  options: Options;
  onCreated: (endpoint: Endpoint) => void;
  onDirty: (isDirty: boolean) => void;
}

function NewEndpoint({ owner, options, onCreated, onDirty }: NewEndpointProps) {
  const { create } = useEndpoints(owner);
  return (
    <EndpointForm
      owner={owner}
      options={options}
      endpoint={undefined}
      onDirty={onDirty}
      onSubmit={async (values) => {
        const { warning, ...made } = await create.mutateAsync(values);
        onCreated(made);
        toastSaved("Endpoint added. Send it a test.", warning);
      }}
    />
  );
}

interface OldEndpointProps {
  owner: Owner;
  options: Options;
  endpoint: Endpoint;
  onClose: () => void;
  onDirty: (isDirty: boolean) => void;
}

function OldEndpoint({ owner, options, endpoint, onClose, onDirty }: OldEndpointProps) {
  const { update } = useEndpoints(owner);
  return (
    <EndpointForm
      owner={owner}
      options={options}
      endpoint={endpoint}
      onDirty={onDirty}
      onSubmit={async (values) => {
        const { warning } = await update.mutateAsync({ endpointId: endpoint.id, ...values });
        toastSaved("Endpoint saved", warning);
        onClose();
      }}
      actions={<DeleteEndpointButton owner={owner} endpoint={endpoint} onDeleted={onClose} />}
    >
      <Trouble status={endpoint.status} />
      <SecretSection owner={owner} endpoint={endpoint} />
      <TestSection owner={owner} endpoint={endpoint} />
    </EndpointForm>
  );
}
