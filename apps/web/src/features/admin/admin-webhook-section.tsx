"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { PanelSection } from "@/components/ui/panel-section";
import { useTRPC } from "@/lib/trpc";
import { AdminWebhookForm } from "./admin-webhook-form";
import type { Settings } from "./types";
import { Variable } from "./variable";

/** Where the workspace tells of new accounts. */
export function AdminWebhookSection({ settings }: { settings: Settings }) {
  const endpoints = useQuery(useTRPC().workspaceEndpoint.list.queryOptions());
  const primary = endpoints.data?.find(({ isPrimary }) => isPrimary);
  return (
    <PanelSection title="Admin webhook" description={<Words />}>
      <AdminWebhookForm settings={settings} endpoint={primary} />
    </PanelSection>
  );
}

const Words = () => (
  <>
    Tells an outside service whenever somebody signs up. The environment variable{" "}
    <Variable name="WEBHOOK_URL" /> gives the first value; what is saved here wins over it. Further
    addresses and other events are under{" "}
    <Link
      href="/admin/settings/webhooks"
      className="text-primary underline decoration-primary/40 underline-offset-4 hover:decoration-primary"
    >
      Webhooks
    </Link>
    .
  </>
);
