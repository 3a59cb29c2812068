import type { ReactNode } from "react";
import { chatPages } from "@/features/chats/chat-pages";
import { Live } from "@/features/live/live";
import { Presence } from "@/features/presence/presence";
import { FetchAhead } from "@/features/shell/fetch-ahead";
import { Sidebar } from "@/features/shell/sidebar";
import { WorkspaceFrame } from "@/features/shell/workspace-frame";
import { api, pageQueryClient, requireUser } from "@/server/api";
import { Prefetched } from "@/server/prefetched";

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  await requireUser();
  await Promise.all([
    pageQueryClient().prefetchQuery(api.account.me.queryOptions()),
    pageQueryClient().prefetchQuery(api.channel.list.queryOptions()),
    pageQueryClient().prefetchInfiniteQuery(chatPages(api)),
    pageQueryClient().prefetchQuery(api.delivery.problems.queryOptions()),
  ]);
  return (
    <Prefetched>
      <WorkspaceFrame sidebar={<Sidebar />}>{children}</WorkspaceFrame>
      <Live />
      <Presence />
      <FetchAhead />
    </Prefetched>
  );
}
