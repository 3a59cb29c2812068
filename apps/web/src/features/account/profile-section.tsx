"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { PanelSection } from "@/components/ui/panel-section";
import { toast } from "@/components/ui/toast";
import { useTRPC } from "@/lib/trpc";
import { ProfileForm } from "./profile-form";
import type { Account } from "./types";

/** How one appears to others. */
export function ProfileSection({ me }: { me: Account }) {
  const { account } = useTRPC();
  const queryClient = useQueryClient();
  const update = useMutation(
    account.updateProfile.mutationOptions({
      onSuccess(updated) {
        queryClient.setQueryData(account.me.queryKey(), updated);
        void toast.success("Profile saved");
      },
    }),
  );
  return (
    <PanelSection title="Profile" description="How others see you beside your messages.">
      <ProfileForm me={me} onSubmit={(changes) => update.mutateAsync(changes)} />
    </PanelSection>
  );
}
