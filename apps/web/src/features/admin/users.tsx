"use client";

import { useQuery } from "@tanstack/react-query";
import { SearchX } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { messageOf } from "@/lib/form-errors";
import { useTRPC } from "@/lib/trpc";
import { filterUsers } from "./filter-users";
import { UserSearch } from "./user-search";
import { UsersHeader } from "./users-header";
import { UsersSkeleton } from "./users-skeleton";
import { UsersTable } from "./users-table";

/** More than this many are searched rather than read. */
const MOST_WITHOUT_SEARCH = 10;

/** Everybody who has an account, and what an admin may do with it. */
export function Users() {
  const users = useQuery(useTRPC().admin.users.queryOptions());
  const [query, setQuery] = useState("");
  const shown = filterUsers(users.data ?? [], useDeferredValue(query));
  const hasSearch = query !== "" || (users.data?.length ?? 0) > MOST_WITHOUT_SEARCH;
  return (
    <>
      <UsersHeader users={users.data} />
      {users.isPending && <UsersSkeleton />}
      {users.isError && !users.data && (
        <ErrorState
          message={messageOf(users.error)}
          retrying={users.isFetching}
          onRetry={() => void users.refetch()}
        />
      )}
      {users.data && (
        <div className="grid gap-4">
          {hasSearch && <UserSearch query={query} onQuery={setQuery} found={shown.length} />}
          {shown.length === 0 ? (
            <EmptyState icon={SearchX} title="Nobody found">
              No name or email address contains “{query}”.
            </EmptyState>
          ) : (
            <UsersTable users={shown} />
          )}
        </div>
      )}
    </>
  );
}
