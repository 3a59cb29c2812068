import type { Metadata } from "next";
import { Users } from "@/features/admin/users";
import { api, pageQueryClient } from "@/server/api";
import { Prefetched } from "@/server/prefetched";

export const metadata: Metadata = { title: "Users" };

export default async function UsersPage() {
  await pageQueryClient().prefetchQuery(api.admin.users.queryOptions());
  return (
    <Prefetched>
      <Users />
    </Prefetched>
  );
}
