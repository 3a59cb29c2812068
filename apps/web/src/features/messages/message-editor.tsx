"use client";

import { useMutation } from "@tanstack/react-query";
import type { MessageView } from "@tidings/api";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-error";
import { Textarea } from "@/components/ui/textarea";
import { messageOf } from "@/lib/form-errors";
import { useTRPC } from "@/lib/trpc";
import { isPlainEnter } from "./is-plain-enter";

/** Changes a message in its place: Enter saves, Escape leaves it as it was. */
export function MessageEditor({ message, onDone }: { message: MessageView; onDone: () => void }) {
  const [content, setContent] = useState(message.content);
  const edit = useMutation(useTRPC().message.edit.mutationOptions({ onSuccess: onDone }));
  const save = () => {
    if (content === message.content) onDone();
    else edit.mutate({ channelId: message.channelId, messageId: message.id, content });
  };
  return (
    <form
      className="grid gap-2 py-1"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Textarea
        aria-label="Message"
        autoFocus
        onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
        value={content}
        onChange={(event) => setContent(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            // It is taken: whatever else Escape would close stays open.
            event.preventDefault();
            onDone();
          }
          if (!isPlainEnter(event)) return;
          event.preventDefault();
          save();
        }}
      />
      {edit.error && <FieldError role="alert">{messageOf(edit.error)}</FieldError>}
      <div className="flex gap-2">
        <Button type="submit" size="sm" loading={edit.isPending}>
          Save
        </Button>
        <Button variant="ghost" size="sm" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
