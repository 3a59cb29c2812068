import { Skeleton } from "@/components/ui/skeleton";

const ROWS = ["a", "b", "c", "d", "e", "f"];

/** Holds the place of the table. */
export function AuditSkeleton() {
  return (
    <div role="status" className="grid divide-y rounded-xl border bg-card">
      <span className="sr-only">Loading the audit log</span>
      {ROWS.map((row) => (
        <div key={row} className="flex h-17 items-center gap-3 px-4">
          <div className="grid flex-1 gap-2">
            <Skeleton className="h-3.5 w-48 max-w-full" />
            <Skeleton className="h-3 w-32" />
          </div>
          <Skeleton className="h-3.5 w-20" />
        </div>
      ))}
    </div>
  );
}
