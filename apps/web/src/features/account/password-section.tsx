"use client";

import { PanelSection } from "@/components/ui/panel-section";
import { PasswordForm } from "./password-form";
import { useChangePassword } from "./use-change-password";

export function PasswordSection({ email }: { email: string }) {
  const change = useChangePassword(email);
  return (
    <PanelSection
      title="Password"
      description="Changing it ends all other sessions at once. You stay signed in here."
    >
      <PasswordForm email={email} onSubmit={(passwords) => change.mutateAsync(passwords)} />
    </PanelSection>
  );
}
