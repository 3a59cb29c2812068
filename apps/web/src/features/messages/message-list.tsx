"use client";

import type { MessageView } from "@tidings/api";
import { Fragment } from "react";
import { type Clock, dayOf } from "@/lib/clock";
import { useClock } from "@/lib/clock-context";
import { DaySeparator } from "./day-separator";
import { DeletedMessage } from "./deleted-message";
import { MessageItem } from "./message-item";
import { newMessages } from "./new-messages";
import { NewSeparator } from "./new-separator";
import type { Rights } from "./rights";
import type { Place } from "./thread-mark";

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

/** Messages in their order, those of one calendar day together. */
function groupByDay(messages: MessageView[], clock: Clock) {
  const days: { day: string; messages: MessageView[] }[] = [];
  for (const message of messages) {
    const day = dayOf(message.createdAt, clock);
    const last = days.at(-1);
    if (last?.day === day) last.messages.push(message);
    else days.push({ day, messages: [message] });
  }
  return days;
}

interface MessageListProps extends Rights {
  /** Oldest first. */
  messages: MessageView[];
  place: Place;
  /** The last message that was read when the channel was opened. */
  readUpTo: string | null;
}

/** Messages under the days they were written on. */
export function MessageList({ messages, readUpTo, ...rights }: MessageListProps) {
  const clock = useClock();
  const [firstNew] = newMessages(messages, readUpTo, rights.myId);
  const newMark = firstNew === messages[0] ? undefined : firstNew;
  return (
    <ol className="grid pb-2">
      {groupByDay(messages, clock).map(({ day, messages: ofDay }) => (
        <Day key={day} messages={ofDay} newMark={newMark} {...rights} />
      ))}
    </ol>
  );
}

interface DayProps extends Rights {
  messages: MessageView[];
  place: Place;
  /** The message that the unread ones begin with. */
  newMark: MessageView | undefined;
}

/** The messages of one day; its separator leaves with the last of them. */
function Day({ messages, newMark, ...rights }: DayProps) {
  const [first] = messages;
  return (
    <li>
      {first && <DaySeparator date={first.createdAt} />}
      <ol className="grid">
        {messages.map((message, index) => {
          const before = messages[index - 1];
          const isFirstNew = message === newMark;
          const isContinued = !isFirstNew && before !== undefined && continues(before, message);
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
    </li>
  );
}
