import type { MessageView } from "@tidings/api";
import { Markdown } from "./markdown";
import { MessageCard } from "./message-card";

/** What a message says: its text and the cards beneath. */
export const MessageBody = ({ message }: { message: MessageView }) => (
  <>
    {message.content !== "" && <Markdown text={message.content} />}
    {message.cards && (
      <div className="mt-1 grid grid-cols-[minmax(0,1fr)] gap-1.5">
        {message.cards.map((card, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a message's cards never change their order.
          <MessageCard key={place} card={card} />
        ))}
      </div>
    )}
    {message.changedAt !== null && <span className="text-xs text-muted-foreground">(edited)</span>}
  </>
);
