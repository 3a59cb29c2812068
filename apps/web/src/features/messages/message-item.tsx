"use client";

import type { MessageView } from "@tidings/api";
import { memo, useRef, useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { MessageActions } from "./message-actions";
import { MessageAuthor } from "./message-author";
import { MessageBody } from "./message-body";
import { MessageEditor } from "./message-editor";
import { MessageTime } from "./message-time";
import type { Rights } from "./rights";
import { type Place, ThreadMark } from "./thread-mark";

interface MessageItemProps extends Omit<Rights, "myId"> {
  message: MessageView;
  place: Place;
  /** Follows a message of the same author closely, so the head isn't said again. */
  isContinued: boolean;
  myId: string;
}

/** One message: who, when, what, and what may be done with it. */
export const MessageItem = memo(function MessageItem({ message, ...rest }: MessageItemProps) {
  const { place, isContinued, myId, mayWrite, mayModerate, mayManage } = rest;
  const isMine = message.author.id === myId;
  const [isEditing, setIsEditing] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  const endEditing = () => {
    setIsEditing(false);
    item.current?.focus();
  };
  return (
    <li
      ref={item}
      data-message-id={message.id}
      // A touch gives it the focus, which shows what may be done with it.
      tabIndex={-1}
      className={`group/message relative outline-none grid grid-cols-[2.25rem_1fr] gap-x-3 px-4 py-0.5 hover:bg-accent/50 focus-within:bg-accent/50 sm:px-6 ${isContinued ? "" : "mt-3"}`}
    >
      <Edge message={message} isContinued={isContinued} />
      <div className="min-w-0">
        <p className={isContinued ? "sr-only" : "flex flex-wrap items-baseline gap-x-2"}>
          <MessageAuthor author={message.author} />
          {!isContinued && <MessageTime date={message.createdAt} />}
        </p>
        {isEditing ? (
          <MessageEditor message={message} onDone={endEditing} />
        ) : (
          <MessageBody message={message} myId={myId} />
        )}
        <ThreadMark message={message} place={place} />
      </div>
      {!isEditing && (
        <MessageActions
          message={message}
          mayEdit={isMine && mayWrite}
          mayDelete={(isMine && mayWrite) || mayModerate}
          mayReply={mayWrite && place === "channel"}
          maySeePayload={mayManage && message.author.role === "webhook"}
          onEdit={() => setIsEditing(true)}
        />
      )}
    </li>
  );
});

/** Its author's face, or its time beside what continues. */
function Edge({ message, isContinued }: Pick<MessageItemProps, "message" | "isContinued">) {
  if (isContinued) return <MessageTime date={message.createdAt} isShort />;
  const { name, imageUrl, role } = message.author;
  const shape = role === "webhook" ? "square" : "round";
  return <Avatar name={name} src={imageUrl} shape={shape} className="mt-0.5" />;
}
