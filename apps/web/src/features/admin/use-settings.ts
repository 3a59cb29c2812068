"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast, toastSaved } from "@/components/ui/toast";
import { messageOf } from "@/lib/form-errors";
import { useTRPC } from "@/lib/trpc";
import type { Settings } from "./types";

/** What admins decide for everybody. */
export const useSettings = () => useQuery(useTRPC().admin.settings.queryOptions());

/** Saves settings, and keeps what the server made of them. */
export function useSaveSettings() {
  const { admin } = useTRPC();
  const queryClient = useQueryClient();
  return useMutation(
    admin.updateSettings.mutationOptions({
      onSuccess({ warning, ...saved }) {
        queryClient.setQueryData(admin.settings.queryKey(), saved);
        toastSaved("Settings saved", warning);
      },
    }),
  );
}

type Choices = Pick<Settings, "enableSignup" | "defaultUserRole" | "enableUserWebhooks">;

/** Settings that hold as soon as they are chosen: a choice shows at once, and goes back when it is refused. */
export function useChoices() {
  const settings = useSettings().data;
  const save = useSaveSettings();
  const [chosen, setChosen] = useState<Partial<Choices>>({});
  const choose = (choice: Partial<Choices>) => {
    setChosen((before) => ({ ...before, ...choice }));
    save.mutate(choice, {
      onError: (error) => void toast.error(messageOf(error)),
      onSettled: () => setChosen({}),
    });
  };
  return { choices: settings && { ...settings, ...chosen }, choose };
}
