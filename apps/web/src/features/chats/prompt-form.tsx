"use client";

import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { FieldError } from "@/components/ui/field-error";
import { messageOf } from "@/lib/form-errors";
import { isPlainEnter } from "../messages/is-plain-enter";
import { COMPOSER_ID } from "../messages/skip-to-composer";
import { ModelPicker } from "./model-picker";
import { SendOrStop } from "./send-or-stop";
import { useDraft } from "./use-draft";
import { useModels } from "./use-models";
import { useWritingFocus } from "./use-writing-focus";

export interface NewPrompt {
  content: string;
  /** Left out, the server chooses. */
  model?: string;
}

interface PromptFormProps {
  /** Where the draft belongs. */
  place: string;
  /** The model that was asked last. */
  model: string | null;
  placeholder: string;
  onSend: (prompt: NewPrompt) => Promise<unknown>;
  /** What follows from sending is still on its way. */
  isBusy?: boolean;
  /** Ends the answer that is under way; null while none is. */
  onStop?: (() => void) | null;
  /** What is said already of why no answer came. */
  told?: string | null;
}

/** Where one writes to a model. Enter sends; what could not be sent stays where it is. */
export function PromptForm({ place, model, placeholder, onSend, ...rest }: PromptFormProps) {
  const { isBusy = false, onStop = null, told = null } = rest;
  const { box, focus } = useWritingFocus();
  const [content, write] = useDraft(place);
  const [picked, setPicked] = useState<string | null>(null);
  const models = useModels();
  const asked = picked ?? model;
  const send = useMutation({ mutationFn: onSend, onSuccess: () => write("") });
  const isSending = send.isPending || isBusy;
  const stop = () => {
    onStop?.();
    focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (content.trim() === "" || isSending || onStop !== null) return;
    send.mutate({ content, ...(asked !== null && { model: asked }) });
    focus();
  };
  return (
    <form className="grid grid-cols-1 gap-1.5" onSubmit={submit}>
      {send.error && <FieldError role="alert">{messageOf(send.error)}</FieldError>}
      <div className="rounded-xl border border-input/60 bg-card p-1.5 shadow-raised has-[textarea:focus-visible]:border-ring has-[textarea:focus-visible]:outline-2 has-[textarea:focus-visible]:outline-ring">
        <textarea
          ref={box}
          id={COMPOSER_ID}
          aria-label="Prompt"
          placeholder={placeholder}
          rows={1}
          value={content}
          onChange={(event) => write(event.target.value)}
          onKeyDown={(event) => isPlainEnter(event) && submit(event)}
          className="scroll-y field-sizing-content block max-h-60 min-h-10 w-full resize-none break-words bg-transparent px-2.5 py-2 text-base leading-6 outline-none placeholder:text-muted-foreground sm:text-sm"
        />
        <div className="flex items-center justify-between gap-2">
          <ModelPicker value={asked} onChange={setPicked} />
          <SendOrStop
            isEmpty={content.trim() === ""}
            isSending={isSending}
            onStop={onStop && stop}
          />
        </div>
      </div>
      {models.data?.error && models.data.error !== told && (
        <FieldError>{models.data.error}</FieldError>
      )}
    </form>
  );
}
