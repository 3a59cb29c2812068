"use client";

import { AuditRow } from "./audit-row";
import type { AuditEntry } from "./types";

/** A table where there is room for its columns, a list of cards where there isn't. */
export function AuditTable({ entries }: { entries: AuditEntry[] }) {
  return (
    <div className="@container">
      <table
        aria-label="Audit log"
        className="block rounded-xl border bg-card text-sm shadow-raised @2xl:table @2xl:w-full @2xl:border-separate @2xl:border-spacing-0"
      >
        <thead className="hidden text-left text-xs text-muted-foreground @2xl:table-header-group">
          <tr className="[&>th]:border-b [&>th]:px-4 [&>th]:py-2.5 [&>th]:font-medium">
            <th scope="col">What was done</th>
            <th scope="col">By</th>
            <th scope="col">When</th>
          </tr>
        </thead>
        <tbody className="block divide-y @2xl:table-row-group">
          {entries.map((entry) => (
            <AuditRow key={entry.id} entry={entry} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
