import { ChatSkeleton } from "@/features/chats/chat-skeleton";

export default function ChatLoading() {
  return <ChatSkeleton />;
}
