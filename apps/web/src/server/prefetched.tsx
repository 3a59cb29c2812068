import "server-only";
import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { pageQueryClient } from "./api";

/** Hands what the page has fetched so far to the browser's cache, so that it shows at once. */
export function Prefetched({ children }: { children: ReactNode }) {
  return <HydrationBoundary state={dehydrate(pageQueryClient())}>{children}</HydrationBoundary>;
}
