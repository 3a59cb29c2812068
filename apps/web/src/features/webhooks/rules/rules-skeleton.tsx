import { Skeleton } from "@/components/ui/skeleton";

export const RulesSkeleton = () => (
  <div className="grid gap-6">
    <Skeleton className="h-40" />
    <Skeleton className="h-56" />
    <Skeleton className="h-72" />
  </div>
);
