"use client";

import { Dialog, DialogBody, DialogContent } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toast";
import { useReturnFocus } from "@/components/ui/use-return-focus";
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
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
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
          <NewEndpoint owner={owner} options={options} onCreated={onCreated} />
        )}
        {options && endpoint && (
          <OldEndpoint
            key={endpoint.id}
            owner={owner}
            options={options}
            endpoint={endpoint}
            onClose={onClose}
          />
        )}
      </DialogContent>
    </Dialog>
  );
}

type Options = NonNullable<ReturnType<typeof useEndpointOptions>>;

interface NewEndpointProps {
  owner: Owner;
  options: Options;
  onCreated: (endpoint: Endpoint) => void;
}

function NewEndpoint({ owner, options, onCreated }: NewEndpointProps) {
  const { create } = useEndpoints(owner);
  return (
    <EndpointForm
      owner={owner}
      options={options}
      endpoint={undefined}
      onSubmit={async (values) => {
        onCreated(await create.mutateAsync(values));
        void toast.success("Endpoint added. Send it a test.");
      }}
    />
  );
}

interface OldEndpointProps {
  owner: Owner;
  options: Options;
  endpoint: Endpoint;
  onClose: () => void;
}

function OldEndpoint({ owner, options, endpoint, onClose }: OldEndpointProps) {
  const { update } = useEndpoints(owner);
  return (
    <EndpointForm
      owner={owner}
      options={options}
      endpoint={endpoint}
      onSubmit={async (values) => {
        await update.mutateAsync({ endpointId: endpoint.id, ...values });
        void toast.success("Endpoint saved");
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
