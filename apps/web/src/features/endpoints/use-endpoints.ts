"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/lib/trpc";
import type { Endpoint, Owner } from "./types";
import { useEndpointApi } from "./use-endpoint-api";

/** The acts on an owner's endpoints; each brings the list up to date, and the single field with it. */
export function useEndpoints(owner: Owner) {
  const api = useEndpointApi(owner);
  const { admin, account, delivery } = useTRPC();
  const queryClient = useQueryClient();
  const queryKey = api.list.queryKey();
  const patch = (change: (endpoints: Endpoint[]) => Endpoint[]) => {
    queryClient.setQueryData(queryKey, (endpoints) => endpoints && change(endpoints));
    const field = owner === "me" ? account.notificationWebhook : admin.settings;
    for (const { queryKey: key } of [field, delivery.problems]) {
      void queryClient.invalidateQueries({ queryKey: key() });
    }
  };
  const keep = ({ warning: _, ...endpoint }: Endpoint & { warning?: string | null }) =>
    patch((endpoints) =>
      endpoints.some(({ id }) => id === endpoint.id)
        ? endpoints.map((one) => (one.id === endpoint.id ? endpoint : one))
        : [...endpoints, endpoint],
    );
  return {
    create: useMutation(api.create.mutationOptions({ onSuccess: keep })),
    update: useMutation(api.update.mutationOptions({ onSuccess: keep })),
    enable: useMutation(api.enable.mutationOptions({ onSuccess: keep })),
    remove: useMutation(
      api.delete.mutationOptions({
        onSuccess: (_nothing, { endpointId }) =>
          patch((endpoints) => endpoints.filter(({ id }) => id !== endpointId)),
      }),
    ),
  };
}
