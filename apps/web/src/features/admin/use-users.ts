"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/lib/trpc";
import type { User } from "./types";

/** Changes to accounts. Rows change where they stand, so that the list doesn't jump under the hand. */
export function useUserChanges() {
  const { admin } = useTRPC();
  const queryClient = useQueryClient();
  const queryKey = admin.users.queryKey();
  const patch = (change: (users: User[]) => User[]) =>
    queryClient.setQueryData(queryKey, (users) => users && change(users));

  const setRole = useMutation(
    admin.updateUser.mutationOptions({
      onSuccess: ({ id, role }) =>
        patch((users) => users.map((user) => (user.id === id ? { ...user, role } : user))),
      onError: () => queryClient.invalidateQueries({ queryKey }),
    }),
  );
  const remove = useMutation(
    admin.deleteUser.mutationOptions({
      onSuccess: (_, { userId }) => patch((users) => users.filter(({ id }) => id !== userId)),
    }),
  );
  return { setRole, remove };
}
