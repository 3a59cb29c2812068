"use client";

import { AuditFilters } from "./audit-filters";
import { AuditList } from "./audit-list";
import { useFilter } from "./use-filter";

/** What admins and channels' managers did, for admins to look up. */
export function Audit() {
  const { filter, setFilter } = useFilter();
  return (
    <>
      <header className="grid gap-1">
        <h1 className="font-display text-2xl tracking-tight">Audit log</h1>
        <p className="text-sm text-pretty text-muted-foreground">
          What admins and channels’ managers changed, under the names that everything had then.
        </p>
      </header>
      <div className="grid gap-4">
        <AuditFilters filter={filter} onFilter={setFilter} />
        <AuditList filter={filter} />
      </div>
    </>
  );
}
