import type { Metadata } from "next";
import { Audit } from "@/features/audit/audit";
import { prefetchAudit } from "@/server/audit";
import { Prefetched } from "@/server/prefetched";
import type { SearchParams } from "@/server/search-params";

export const metadata: Metadata = { title: "Audit log" };

export default async function AuditPage({ searchParams }: { searchParams: SearchParams }) {
  await prefetchAudit(searchParams);
  return (
    <Prefetched>
      <Audit />
    </Prefetched>
  );
}
