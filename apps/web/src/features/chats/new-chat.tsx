"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { BackBar } from "@/components/ui/back-link";
import { useTRPC } from "@/lib/trpc";
import { chatPages } from "./chat-pages";
import { ModelsMissing } from "./models-missing";
import { PromptForm } from "./prompt-form";
import { useBeginChat } from "./use-begin-chat";
import { useModels } from "./use-models";

/** Where a chat begins: nothing but the question. */
export function NewChat() {
  const models = useModels();
  const chats = useInfiniteQuery(chatPages(useTRPC()));
  const { begin, isOpening } = useBeginChat();
  const latest = chats.data?.pages[0]?.items.find(({ model }) => model !== null);
  return (
    <main className="flex min-h-0 min-w-0 flex-1 flex-col">
      <BackBar />
      <div className="scroll-y grid min-h-0 flex-1 content-center px-4 pb-[20dvh] sm:px-6">
        {models.data?.isConfigured === false ? (
          <ModelsMissing headingLevel="h1" />
        ) : (
          <div className="mx-auto grid w-full max-w-2xl gap-5">
            <h1 className="text-center font-display text-3xl tracking-tight">
              What would you like to know?
            </h1>
            <PromptForm
              place="new"
              model={latest?.model ?? null}
              placeholder="Ask anything"
              onSend={begin}
              isBusy={isOpening}
            />
          </div>
        )}
      </div>
    </main>
  );
}
