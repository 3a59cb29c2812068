import { Skeleton } from "@/components/ui/skeleton";

/** The shape of a chat while it loads. */
export const ChatSkeleton = () => (
  <main aria-busy className="flex min-h-0 flex-1 flex-col">
    <p role="status" className="sr-only">
      Loading the chat
    </p>
    <div className="h-14 shrink-0 border-b" />
    <div className="mx-auto grid w-full max-w-3xl gap-6 px-4 pt-6 sm:px-6">
      <Skeleton className="h-11 w-3/5 justify-self-end rounded-xl" />
      <div className="grid gap-2.5">
        {["w-full", "w-11/12", "w-4/5", "w-2/5"].map((width) => (
          <Skeleton key={width} className={`h-3.5 ${width}`} />
        ))}
      </div>
    </div>
  </main>
);
