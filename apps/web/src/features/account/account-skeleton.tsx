import { Skeleton } from "@/components/ui/skeleton";

/** Holds the place of the account's sections. */
export function AccountSkeleton() {
  return (
    <div role="status" className="grid gap-8">
      <span className="sr-only">Loading your account</span>
      <Skeleton className="h-112 rounded-xl" />
      <Skeleton className="h-32 rounded-xl" />
      <Skeleton className="h-72 rounded-xl" />
    </div>
  );
}
