"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef, useTransition } from "react";
import { useTRPC } from "@/lib/trpc";
import type { NewPrompt } from "./prompt-form";

/** Makes a chat with a first prompt in it and opens it. */
export function useBeginChat() {
  const { chat } = useTRPC();
  const router = useRouter();
  const create = useMutation(chat.create.mutationOptions());
  const send = useMutation(chat.send.mutationOptions());
  const [isOpening, startOpening] = useTransition();
  /** Kept when its first prompt was refused, so that trying again makes no second one. */
  const made = useRef<string>(undefined);
  const begin = async (prompt: NewPrompt) => {
    const { model } = prompt;
    made.current ??= (await create.mutateAsync(model === undefined ? {} : { model })).id;
    const chatId = made.current;
    await send.mutateAsync({ chatId, ...prompt });
    made.current = undefined;
    startOpening(() => router.push(`/chats/${chatId}`));
  };
  return { begin, isOpening };
}
