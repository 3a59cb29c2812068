import type { Metadata } from "next";
import { NewChat } from "@/features/chats/new-chat";
import { requireUser } from "@/server/api";
import { prefetchModels } from "@/server/prefetch-models";
import { Prefetched } from "@/server/prefetched";

export const metadata: Metadata = { title: "New chat" };

export default async function NewChatPage() {
  await requireUser();
  await prefetchModels();
  return (
    <Prefetched>
      <NewChat />
    </Prefetched>
  );
}
