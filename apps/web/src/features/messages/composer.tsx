"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { SendHorizontal } from "lucide-react";
import dynamic from "next/dynamic";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-error";
import { messageOf } from "@/lib/form-errors";
import { useTRPC } from "@/lib/trpc";
import { isWanted } from "./composer-focus";
import { isPlainEnter } from "./is-plain-enter";
import { markReadUpTo } from "./mark-read-up-to";
import { receiveChanges } from "./receive-changes";
import { useMention } from "./use-mention";

/** Few messages mention anybody. While it loads the box stays as it is, and keeps the focus. */
const MentionPicker = dynamic(
  () => import("./mention-picker").then((module) => module.MentionPicker),
  { loading: () => null },
);

/** What was begun in each channel and thread, kept while one looks into another. */
const drafts = new Map<string, string>();

interface ComposerProps {
  channelId: string;
  /** The message to reply to; none for a message of the channel's own. */
  threadId?: string;
  /** What stands in it while it is empty, and what it is called. */
  label: string;
  id?: string;
  onSent: () => void;
}

/** Where a message is written. Enter sends; what could not be sent stays where it is. */
export function Composer({ channelId, threadId, label, id, onSent }: ComposerProps) {
  const api = useTRPC();
  const queryClient = useQueryClient();
  const place = threadId ?? channelId;
  const [content, setContent] = useState(() => drafts.get(place) ?? "");
  const write = (text: string) => {
    drafts.set(place, text);
    setContent(text);
  };
  const box = useRef<HTMLTextAreaElement>(null);
  const mention = useMention({ box, content, write });
  useEffect(() => {
    if (threadId === undefined && isWanted(channelId)) box.current?.focus();
  }, [channelId, threadId]);
  const send = useMutation(
    api.message.send.mutationOptions({
      onSuccess: (message) => {
        const changes = { messages: [message], deletedMessageIds: [], deletedWebhookIds: [] };
        receiveChanges(api, queryClient, channelId, changes);
        // Whoever writes has read what stands above, and may leave before that is noticed.
        if (threadId === undefined) markReadUpTo(api, queryClient, channelId, message.id);
        write("");
        onSent();
      },
    }),
  );
  const submit = () => {
    if (content.trim() !== "" && !send.isPending) send.mutate({ channelId, threadId, content });
  };
  return (
    <form
      className="grid grid-cols-[minmax(0,1fr)] gap-1 px-4 pb-[max(1rem,env(safe-area-inset-bottom))] sm:px-6"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {send.error && <FieldError role="alert">{messageOf(send.error)}</FieldError>}
      <div className="relative flex items-end gap-2 rounded-lg border border-input/60 bg-card p-1.5 shadow-raised has-[textarea:focus-visible]:border-ring has-[textarea:focus-visible]:outline-2 has-[textarea:focus-visible]:outline-ring">
        {mention.place && (
          <MentionPicker
            channelId={channelId}
            query={mention.place.query}
            {...mention.pickerProps}
          />
        )}
        <textarea
          ref={box}
          id={id}
          {...mention.boxProps}
          aria-label={label}
          placeholder={label}
          rows={1}
          value={content}
          onChange={(event) => {
            write(event.target.value);
            mention.look();
          }}
          onSelect={mention.look}
          onBlur={mention.end}
          onKeyDown={(event) => {
            if (mention.takesKey(event) || !isPlainEnter(event)) return;
            event.preventDefault();
            submit();
          }}
          className="field-sizing-content max-h-48 min-h-9 min-w-0 flex-1 break-words resize-none bg-transparent px-2 py-1.5 text-base leading-6 outline-none placeholder:text-muted-foreground sm:text-sm"
        />
        <Button
          type="submit"
          size="icon"
          aria-label="Send"
          loading={send.isPending}
          disabled={content.trim() === ""}
        >
          <SendHorizontal aria-hidden />
        </Button>
      </div>
    </form>
  );
}
