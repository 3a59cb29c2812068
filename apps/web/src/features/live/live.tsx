"use client";

import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useParams } from "next/navigation";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { useTRPC } from "@/lib/trpc";
import { useRefusal } from "@/lib/use-refusal";
import { useChannel } from "../channels/use-channel";
import { useChat } from "../chats/use-chat";
import type { MessagePages } from "../messages/message-cache";
import { messagePages } from "../messages/message-pages";
import { ConnectionNotice } from "./connection-notice";
import { useIsShown } from "./shown-page";
import { useIsWatching } from "./use-is-watching";
import { useReceiver } from "./use-receiver";

const RETRY_MS = 2_000;

/**
 * Keeps the workspace up to date: the open channel in full, of the others that there is something new.
 * One stream per tab; a tab that nobody sees lets go of it after a while and catches up when seen.
 */
export function Live() {
  const { channelId, chatId } = useParams<{ channelId?: string; chatId?: string }>();
  if (channelId !== undefined) return <LiveHere key={channelId} channelId={channelId} />;
  if (chatId !== undefined) return <LiveChat key={chatId} chatId={chatId} />;
  return <LiveElsewhere />;
}

/** Of a channel that doesn't open, or not any more, there is nothing to hear; of the others there is. */
function LiveHere({ channelId }: { channelId: string }) {
  const refusal = useRefusal(useChannel(channelId));
  return refusal !== null ? <LiveElsewhere /> : <LiveChannel channelId={channelId} />;
}

function LiveChannel({ channelId }: { channelId: string }) {
  const api = useTRPC();
  const pages = useMemo(() => messagePages(api, channelId), [api, channelId]);
  const { isSuccess } = useInfiniteQuery(pages);
  const queryClient = useQueryClient();
  const isShown = useIsShown(channelId);
  const isWatching = useIsWatching() && isShown;
  // Read when the stream begins and kept while it stands: another input would end it.
  const cursor = useMemo(() => {
    const data = isWatching && isSuccess && queryClient.getQueryData<MessagePages>(pages.queryKey);
    return data ? data.pages[0]?.liveCursor : undefined;
  }, [isWatching, isSuccess, queryClient, pages.queryKey]);
  const failure = useFailure();
  const { status, reset } = useSubscription(
    api.message.onEvent.subscriptionOptions(
      { channelId, lastEventId: cursor ?? null },
      { enabled: cursor !== undefined, onData: useReceiver({ channelId }), ...failure.handler },
    ),
  );
  failure.retry.current = reset;
  return <ConnectionNotice isExpected={cursor !== undefined} status={status} />;
}

/** A stream that begins has the chat fetched anew, so it needs no position to go on from. */
function LiveChat({ chatId }: { chatId: string }) {
  const api = useTRPC();
  const chat = useChat(chatId);
  const { isSuccess } = chat;
  const isShown = useIsShown(chatId);
  const isWatching = useIsWatching() && isShown;
  const isRefused = useRefusal(chat) !== null;
  const isExpected = isWatching && isSuccess;
  const failure = useFailure();
  const { status, reset } = useSubscription(
    api.chat.onEvent.subscriptionOptions(
      { chatId },
      { enabled: isExpected && !isRefused, onData: useReceiver({ chatId }), ...failure.handler },
    ),
  );
  failure.retry.current = reset;
  if (isRefused) return <LiveElsewhere />;
  return <ConnectionNotice isExpected={isExpected} status={status} />;
}

function LiveElsewhere() {
  const isWatching = useIsWatching();
  const failure = useFailure();
  const { status, reset } = useSubscription(
    useTRPC().channel.onEvent.subscriptionOptions(undefined, {
      enabled: isWatching,
      onData: useReceiver({}),
      ...failure.handler,
    }),
  );
  failure.retry.current = reset;
  return <ConnectionNotice isExpected={isWatching} status={status} />;
}

/**
 * A browser mends a broken connection by itself but takes a refusal for the last word. Here it is tried
 * again, and the account is looked at anew, since the right to listen may be gone.
 */
function useFailure() {
  const api = useTRPC();
  const queryClient = useQueryClient();
  const retry = useRef(() => {});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const onError = useCallback(() => {
    const { account, channel, chat } = api;
    for (const { queryKey } of [account.me, channel.get, channel.list, chat.get]) {
      void queryClient.invalidateQueries({ queryKey: queryKey() });
    }
    clearTimeout(timer.current);
    timer.current = setTimeout(() => retry.current(), RETRY_MS);
  }, [api, queryClient]);
  return { retry, handler: { onError } };
}
