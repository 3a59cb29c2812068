import { Skeleton } from "@/components/ui/skeleton";

const ROWS = ["a", "b", "c", "d"];

/** Holds the place of the table. */
export function UsersSkeleton() {
  return (
    <div role="status" className="grid divide-y rounded-xl border bg-card">
      <span className="sr-only">Loading the users</span>
      {ROWS.map((row) => (
        <div key={row} className="flex h-17 items-center gap-3 px-4">
          <Skeleton className="size-9 rounded-full" />
          <div className="grid flex-1 gap-2">
            <Skeleton className="h-3.5 w-32" />
            <Skeleton className="h-3 w-48" />
          </div>
          <Skeleton className="hidden h-10 w-32 sm:block" />
        </div>
      ))}
    </div>
  );
}
