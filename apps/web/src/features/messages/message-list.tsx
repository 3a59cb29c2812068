"use client";

import type { MessageView } from "@tidings/api";
import { Fragment, memo } from "react";
import { useClock } from "@/lib/clock-context";
import { cn } from "@/lib/cn";
import { DaySeparator } from "./day-separator";
import { type Day, groupByDay, type Stretch } from "./days";
import { DeletedMessage } from "./deleted-message";
import { MessageItem } from "./message-item";
import { newMessages } from "./new-messages";
import { NewSeparator } from "./new-separator";
import type { Rights } from "./rights";
import type { Place } from "./thread-mark";
import { useSkipUnseen } from "./use-skip-unseen";

/** Messages by one author within this time stand under one head. */
const SAME_BREATH_MS = 5 * 60_000;

const authorKey = ({ author, meta }: MessageView): string =>
  meta.webhook !== undefined
    ? `${meta.webhook.id} ${author.name} ${author.senderName} ${author.imageUrl}`
    : String(author.id);

const continues = (before: MessageView, message: MessageView): boolean =>
  authorKey(before) === authorKey(message) &&
  before.threadId === message.threadId &&
  !before.isDeleted &&
  message.createdAt.getTime() - before.createdAt.getTime() < SAME_BREATH_MS;

interface MessageListProps extends Rights {
  /** Pages of messages, oldest first. */
  pages: readonly (readonly MessageView[])[];
  place: Place;
  /** The last message that was read when the channel was opened. */
  readUpTo: string | null;
}

/** Messages under the days they were written on. */
export function MessageList({ pages, readUpTo, ...rights }: MessageListProps) {
  const clock = useClock();
  const messages = pages.flat();
  const [firstNew] = newMessages(messages, readUpTo, rights.myId);
  const newMark = firstNew === messages[0] ? undefined : firstNew;
  return (
    <ol className="grid pb-2">
      {groupByDay(pages, clock).map(({ day, stretches }) => (
        <DayItem key={day} stretches={stretches} newMark={newMark} {...rights} />
      ))}
    </ol>
  );
}

interface Shared extends Rights {
  place: Place;
  /** The message that the unread ones begin with. */
  newMark: MessageView | undefined;
}

/** The messages of one day; its separator leaves with the last of them. */
function DayItem({ stretches, ...shared }: Shared & Pick<Day, "stretches">) {
  const [first] = stretches;
  return (
    <li>
      {first?.stretch.messages[0] && <DaySeparator date={first.stretch.messages[0].createdAt} />}
      {stretches.map(({ page, stretch }, index) => (
        <StretchList
          key={page}
          stretch={stretch}
          before={stretches[index - 1]?.stretch.messages.at(-1)}
          isHistory={page > 0}
          {...shared}
        />
      ))}
    </li>
  );
}

interface StretchListProps extends Shared {
  stretch: Stretch;
  /** What stands right above, of the same day. */
  before: MessageView | undefined;
  /** It came by scrolling up, so it may go out of sight again. */
  isHistory: boolean;
}

/** A stretch of a day. One with nothing new in it costs nothing when others change, nor out of sight. */
const StretchList = memo(function StretchList(props: StretchListProps) {
  const { stretch, before, isHistory, newMark, ...rights } = props;
  const { messages } = stretch;
  const unseen = useSkipUnseen(isHistory);
  return (
    <ol {...unseen} className={cn("grid", unseen.style && "skip-unseen")}>
      {messages.map((message, index) => {
        const above = messages[index - 1] ?? before;
        const isFirstNew = message === newMark;
        const isContinued = !isFirstNew && above !== undefined && continues(above, message);
        return (
          <Fragment key={message.id}>
            {isFirstNew && <NewSeparator />}
            {message.isDeleted ? (
              <DeletedMessage message={message} place={rights.place} />
            ) : (
              <MessageItem message={message} isContinued={isContinued} {...rights} />
            )}
          </Fragment>
        );
      })}
    </ol>
  );
});
