import { Skeleton } from "@/components/ui/skeleton";

export const PostsSkeleton = () => (
  <div role="status" className="grid gap-px">
    <span className="sr-only">Loading</span>
    {["one", "two", "three"].map((key) => (
      <Skeleton key={key} className="h-16 rounded-lg" />
    ))}
  </div>
);
