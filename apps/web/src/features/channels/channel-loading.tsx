import { MessageListSkeleton } from "../messages/message-list-skeleton";

/** A channel that is on its way. */
export function ChannelLoading() {
  return (
    <main aria-busy className="flex min-h-0 flex-1 flex-col">
      <div className="h-14 shrink-0 border-b" />
      <div className="flex min-h-0 flex-1 flex-col justify-end overflow-hidden pb-20">
        <MessageListSkeleton />
      </div>
    </main>
  );
}
