import type { ReactNode } from "react";
import { Live } from "@/features/live/live";
import { Sidebar } from "@/features/shell/sidebar";
import { WorkspaceFrame } from "@/features/shell/workspace-frame";
import { api, pageQueryClient, requireUser } from "@/server/api";
import { Prefetched } from "@/server/prefetched";

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  await requireUser();
  await Promise.all([
    pageQueryClient().prefetchQuery(api.account.me.queryOptions()),
    pageQueryClient().prefetchQuery(api.channel.list.queryOptions()),
  ]);
  return (
    <Prefetched>
      <WorkspaceFrame sidebar={<Sidebar />}>{children}</WorkspaceFrame>
      <Live />
    </Prefetched>
  );
}
