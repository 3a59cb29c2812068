"use client";

import type { MessageView } from "@tidings/api";
import { memo, useRef, useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { AppBadge } from "@/components/ui/badge";
import { Markdown } from "./markdown";
import { MentionsContext, mentionNames } from "./mentions-context";
import { MessageActions } from "./message-actions";
import { MessageEditor } from "./message-editor";
import { MessageTime } from "./message-time";

interface MessageItemProps {
  message: MessageView;
  /** Follows a message of the same author closely, so the head isn't said again. */
  isContinued: boolean;
  myId: string;
  mayWrite: boolean;
  mayModerate: boolean;
}

/** One message: who, when, what, and what may be done with it. */
export const MessageItem = memo(function MessageItem({ message, ...rest }: MessageItemProps) {
  const { isContinued, myId, mayWrite, mayModerate } = rest;
  const isMine = message.author.id === myId;
  const [isEditing, setIsEditing] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  const endEditing = () => {
    setIsEditing(false);
    item.current?.focus();
  };
  const { author } = message;
  const isApp = author.role === "webhook";
  return (
    <li
      ref={item}
      data-message-id={message.id}
      // A touch gives it the focus, which shows what may be done with it.
      tabIndex={-1}
      className={`group/message relative outline-none grid grid-cols-[2.25rem_1fr] gap-x-3 px-4 py-0.5 hover:bg-accent/50 focus-within:bg-accent/50 sm:px-6 ${isContinued ? "" : "mt-3"}`}
    >
      {isContinued ? (
        <MessageTime date={message.createdAt} isShort />
      ) : (
        <Avatar
          name={author.name}
          src={author.imageUrl}
          shape={isApp ? "square" : "round"}
          className="mt-0.5"
        />
      )}
      <div className="min-w-0">
        <p className={isContinued ? "sr-only" : "flex flex-wrap items-baseline gap-x-2"}>
          <span className="font-semibold break-words">{author.name}</span>
          {isApp && <AppBadge />}
          {!isContinued && <MessageTime date={message.createdAt} />}
        </p>
        {isEditing ? (
          <MessageEditor message={message} onDone={endEditing} />
        ) : (
          <>
            <MentionsContext value={mentionNames(message, myId)}>
              <Markdown text={message.content} />
            </MentionsContext>
            {message.changedAt !== null && (
              <span className="text-xs text-muted-foreground">(edited)</span>
            )}
          </>
        )}
      </div>
      {!isEditing && (
        <MessageActions
          message={message}
          mayEdit={isMine && mayWrite}
          mayDelete={(isMine && mayWrite) || mayModerate}
          onEdit={() => setIsEditing(true)}
        />
      )}
    </li>
  );
});
