import { MessageListSkeleton } from "../messages/message-list-skeleton";

/** A thread that is on its way. */
export const ThreadSkeleton = () => (
  <div aria-busy className="min-h-0 flex-1 overflow-hidden">
    <MessageListSkeleton />
  </div>
);
