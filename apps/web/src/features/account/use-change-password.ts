"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "@/components/ui/toast";
import { useTRPC } from "@/lib/trpc";

/**
 * Changes the password and signs this browser in again, since every session ends with the old one. The
 * mutation is pending until both are done: until then a refused request doesn't mean that one is out.
 */
export function useChangePassword(email: string) {
  const { account } = useTRPC();
  const queryClient = useQueryClient();
  return useMutation(
    account.changePassword.mutationOptions({
      async onSuccess(_, { newPassword: password }) {
        const credentials = { email, password, redirect: false } as const;
        // Fetched only now: the page of the account would carry it otherwise.
        const result = await import("next-auth/react")
          .then(({ signIn }) => signIn("credentials", credentials))
          .catch(() => undefined);
        if (!result?.ok) return window.location.assign("/sign-in");
        await queryClient.invalidateQueries({ queryKey: account.me.queryKey() });
        void toast.success("Password changed", {
          description: "All other sessions have ended. You stay signed in here.",
        });
      },
    }),
  );
}
