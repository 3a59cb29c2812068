"use client";

import type { MessageView } from "@tidings/api";
import type { MouseEvent } from "react";
import { Avatar } from "@/components/ui/avatar";
import { TimeAgo } from "@/components/ui/time-ago";
import { openThread, threadAddress } from "../threads/thread-address";

/** Where a message is shown: in its channel, or in the thread beneath it. */
export type Place = "channel" | "thread";

/** The server counts no further. */
const MAX_COUNTED = 1_000;

const countOf = ({ replyCount }: MessageView): string => {
  if (replyCount >= MAX_COUNTED) return "999+ replies";
  return replyCount === 1 ? "1 reply" : `${replyCount} replies`;
};

/** What a message tells of its thread: the way there, or how much is following. */
export function ThreadMark({ message, place }: { message: MessageView; place: Place }) {
  if (message.replyCount === 0) return null;
  return place === "channel" ? <ThreadLink message={message} /> : <Rule>{countOf(message)}</Rule>;
}

const Rule = ({ children }: { children: string }) => (
  <p className="flex items-center gap-3 pt-3 text-xs text-muted-foreground">
    {children}
    <span aria-hidden className="h-px flex-1 bg-border" />
  </p>
);

/** Another tab or window is the browser's to open. */
const isPlain = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

function ThreadLink({ message }: { message: MessageView }) {
  const { id, repliers, lastReplyAt } = message;
  return (
    <a
      href={threadAddress(id)}
      onClick={(event) => {
        if (!isPlain(event)) return;
        event.preventDefault();
        openThread(id);
      }}
      className="group/thread -ml-1.5 mt-0.5 inline-flex max-w-full flex-wrap items-center gap-x-2 rounded-md px-1.5 py-1 text-xs hover:bg-primary-soft"
    >
      <span aria-hidden className="flex -space-x-1">
        {repliers.map(({ name, imageUrl, isApp }) => (
          <Avatar
            key={`${name} ${imageUrl} ${isApp}`}
            name={name}
            src={imageUrl}
            size="xs"
            shape={isApp ? "square" : "round"}
            className="ring-2 ring-background"
          />
        ))}
      </span>
      <span className="font-semibold text-primary group-hover/thread:underline">
        {countOf(message)}
      </span>
      {lastReplyAt && (
        <span className="text-muted-foreground">
          <span aria-hidden>· </span>last <TimeAgo date={lastReplyAt} />
        </span>
      )}
    </a>
  );
}
