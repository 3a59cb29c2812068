"use client";

import type { MessageView } from "@tidings/api";
import { Trash2 } from "lucide-react";
import { MessageTime } from "./message-time";
import { type Place, ThreadMark } from "./thread-mark";

/** Stands where a message was that has replies. */
export const DeletedMessage = ({ message, place }: { message: MessageView; place: Place }) => (
  <li
    data-message-id={message.id}
    tabIndex={-1}
    className="group/message mt-3 grid grid-cols-[2.25rem_1fr] gap-x-3 px-4 py-0.5 outline-none sm:px-6"
  >
    <span className="grid size-9 place-items-center rounded-full bg-muted text-muted-foreground">
      <Trash2 aria-hidden className="size-4" />
    </span>
    <div className="min-w-0">
      <p className="flex min-h-9 flex-wrap items-center gap-x-2 text-muted-foreground">
        <span className="italic">This message was deleted.</span>
        <MessageTime date={message.createdAt} />
      </p>
      <ThreadMark message={message} place={place} />
    </div>
  </li>
);
