import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { chatQuery } from "@/features/chats/chat-query";
import { ChatView } from "@/features/chats/chat-view";
import { isId } from "@/lib/is-id";
import { api, pageQueryClient, requireUser } from "@/server/api";
import { prefetchModels } from "@/server/prefetch-models";
import { Prefetched } from "@/server/prefetched";

type Params = Promise<{ chatId: string }>;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { chatId } = await params;
  const chat = await pageQueryClient()
    .ensureQueryData(chatQuery(api, chatId))
    .catch(() => null);
  return { title: chat?.title ?? "Chat" };
}

export default async function ChatPage({ params }: { params: Params }) {
  await requireUser();
  const { chatId } = await params;
  if (!isId(chatId)) notFound();
  await Promise.all([pageQueryClient().prefetchQuery(chatQuery(api, chatId)), prefetchModels()]);
  return (
    <Prefetched>
      <ChatView key={chatId} chatId={chatId} />
    </Prefetched>
  );
}
