import { Skeleton } from "@/components/ui/skeleton";

const WIDTHS = ["w-3/5", "w-2/5", "w-4/5", "w-1/2", "w-2/3"];

/** The shape of a few messages while they load. */
export function MessageListSkeleton() {
  return (
    <div aria-hidden className="grid gap-5 px-4 py-4 sm:px-6">
      {WIDTHS.map((width) => (
        <div key={width} className="grid grid-cols-[2.25rem_1fr] gap-x-3">
          <Skeleton className="size-9 rounded-full" />
          <div className="grid content-center gap-2">
            <Skeleton className="h-3.5 w-32" />
            <Skeleton className={`h-3.5 ${width}`} />
          </div>
        </div>
      ))}
    </div>
  );
}
