"use client";

import { MessageCircleQuestion } from "lucide-react";
import { BackBar } from "@/components/ui/back-link";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { messageOf } from "@/lib/form-errors";
import { useEscape } from "@/lib/use-escape";
import { useRefusal } from "@/lib/use-refusal";
import { useTellShown } from "../live/shown-page";
import { ChatHeader } from "./chat-header";
import { ChatMissing } from "./chat-missing";
import { ChatSkeleton } from "./chat-skeleton";
import { Conversation } from "./conversation";
import { isUnderWay } from "./is-under-way";
import { ModelsMissing } from "./models-missing";
import { PromptForm } from "./prompt-form";
import type { Chat } from "./types";
import { useChat } from "./use-chat";
import { useChatActs } from "./use-chat-acts";
import { useModels } from "./use-models";

/** A chat: its head, what was said in it, and where to write. */
export function ChatView({ chatId }: { chatId: string }) {
  useTellShown(chatId);
  const chat = useChat(chatId);
  const refusal = useRefusal(chat);
  if (refusal !== null) return <ChatMissing error={refusal} />;
  // While the server is away, what is on the page stays.
  if (chat.data) return <OpenChat chat={chat.data} />;
  if (chat.isPending) return <ChatSkeleton />;
  return (
    <main className="flex min-h-0 flex-1 flex-col">
      <BackBar />
      <ErrorState
        className="my-auto"
        message={messageOf(chat.error)}
        retrying={chat.isFetching}
        onRetry={() => void chat.refetch()}
      />
    </main>
  );
}

function OpenChat({ chat }: { chat: Chat }) {
  const { send, stop, retry } = useChatActs(chat.id);
  const models = useModels();
  const last = chat.messages.at(-1);
  const isAnswering = isUnderWay(last);
  useEscape(isAnswering, stop);
  const answered = chat.messages.findLast(({ model }) => model !== null);
  return (
    <main className="flex min-h-0 min-w-0 flex-1 flex-col">
      <ChatHeader chat={chat} />
      <Conversation
        messages={chat.messages}
        onRetry={retry}
        empty={
          <EmptyState icon={MessageCircleQuestion} title="Nothing was asked yet">
            Write the first prompt below.
          </EmptyState>
        }
      >
        {(toEnd) =>
          models.data?.isConfigured === false ? (
            <ModelsMissing />
          ) : (
            <div className="mx-auto w-full max-w-3xl px-4 pb-[max(1rem,env(safe-area-inset-bottom))] sm:px-6">
              <PromptForm
                place={chat.id}
                model={chat.model ?? answered?.model ?? null}
                placeholder="Ask something else"
                onSend={(prompt) => send(prompt).then(toEnd)}
                onStop={isAnswering ? stop : null}
                told={last?.error ?? null}
              />
            </div>
          )
        }
      </Conversation>
    </main>
  );
}
