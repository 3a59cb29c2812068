"use client";

import { useEffect, useRef } from "react";
import { useEscape } from "@/lib/use-escape";
import type { Channel } from "../channels/types";
import { Composer } from "../messages/composer";
import type { Rights } from "../messages/rights";
import { closeThread } from "./thread-address";
import { ThreadFrame } from "./thread-frame";
import { ThreadMessages } from "./thread-messages";
import { useThreadMessages } from "./use-thread-messages";

/** A keyboard that covers half of the screen comes only when it is asked for. */
const hasKeyboard = () => matchMedia("(pointer: fine)").matches;

interface ThreadPanelProps {
  channel: Channel;
  /** The message that the thread is beneath. */
  messageId: string;
  rights: Rights;
}

/** A message with its replies, and where to write another. */
export function ThreadPanel({ channel, messageId, rights }: ThreadPanelProps) {
  const thread = useThreadMessages(channel.id, messageId);
  const frame = useRef<HTMLElement>(null);
  useEscape(true, closeThread);
  useEffect(() => {
    const box = hasKeyboard() ? frame.current?.querySelector("textarea") : null;
    (box ?? frame.current)?.focus({ preventScroll: true });
  }, []);
  const isDeleted = thread.root?.isDeleted === true;
  const mayReply = rights.mayWrite && !isDeleted && !thread.isError;
  return (
    <ThreadFrame frame={frame} detail={channel.name}>
      <ThreadMessages thread={thread} rights={rights}>
        {(toBottom) =>
          mayReply ? (
            <Composer
              channelId={channel.id}
              threadId={messageId}
              label="Reply in thread"
              onSent={() => void thread.loadAll().then(toBottom)}
            />
          ) : (
            <Closed isDeleted={isDeleted} isArchived={!rights.mayWrite} />
          )
        }
      </ThreadMessages>
    </ThreadFrame>
  );
}

/** Why nothing can be written into a thread, where that isn't plain from what stands above. */
function Closed({ isDeleted, isArchived }: { isDeleted: boolean; isArchived: boolean }) {
  if (!isDeleted && !isArchived) return null;
  return (
    <p className="border-t px-4 py-4 text-center text-sm text-muted-foreground sm:px-6">
      {isArchived
        ? "This channel is archived. It can be read, and nothing new is posted to it."
        : "The message was deleted. Its replies can be read, and nothing is added to them."}
    </p>
  );
}
