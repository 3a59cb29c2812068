import type { MessageView } from "@tidings/api";
import { Markdown } from "./markdown";
import { MentionsContext, mentionNames } from "./mentions-context";
import { MessageCard } from "./message-card";

interface MessageBodyProps {
  message: MessageView;
  /** For whom a mention of themselves stands out. */
  myId: string;
}

/** What a message says: its text and the cards beneath. */
export const MessageBody = ({ message, myId }: MessageBodyProps) => (
  <>
    {message.content !== "" && (
      <MentionsContext value={mentionNames(message, myId)}>
        <Markdown text={message.content} />
      </MentionsContext>
    )}
    {message.cards && (
      <div className="mt-1 grid grid-cols-[minmax(0,1fr)] gap-1.5">
        {message.cards.map((card, place) => (
          <MessageCard key={place} card={card} />
        ))}
      </div>
    )}
    {message.changedAt !== null && (
      <span className="mr-3 text-xs text-muted-foreground">(edited)</span>
    )}
  </>
);
