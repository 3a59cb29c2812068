"use client";

import { Search } from "lucide-react";
import { Input } from "@/components/ui/input";

interface UserSearchProps {
  query: string;
  onQuery: (query: string) => void;
  /** How many it leaves; said to screen readers. */
  found: number;
}

export function UserSearch({ query, onQuery, found }: UserSearchProps) {
  return (
    <search className="relative block max-w-sm">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-muted-foreground"
      />
      <Input
        type="search"
        aria-label="Search users"
        placeholder="Name or email"
        autoComplete="off"
        className="pl-9"
        value={query}
        onChange={({ target }) => onQuery(target.value)}
      />
      <span role="status" className="sr-only">
        {query !== "" && `${found} found`}
      </span>
    </search>
  );
}
