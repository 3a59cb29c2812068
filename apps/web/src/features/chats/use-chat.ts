"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/lib/trpc";
import { chatQuery } from "./chat-query";

/** One of one's own chats, with all that was said in it so far. */
export const useChat = (chatId: string) => useQuery(chatQuery(useTRPC(), chatId));
