"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { ErrorState } from "@/components/ui/error-state";
import { PanelSection } from "@/components/ui/panel-section";
import { Skeleton } from "@/components/ui/skeleton";
import { messageOf } from "@/lib/form-errors";
import { useTRPC } from "@/lib/trpc";
import { NotificationForm } from "./notification-form";
import { useFeatures } from "./use-features";

/** Where one is told that an answer is ready; not there while an admin has switched user webhooks off. */
export function NotificationSection() {
  return useFeatures().userWebhooks ? <Section /> : null;
}

function Section() {
  const webhook = useQuery(useTRPC().account.notificationWebhook.queryOptions());
  return (
    <PanelSection title="Notifications" description={<Words />}>
      {webhook.isPending && <Skeleton className="h-64" />}
      {webhook.isError && !webhook.data && (
        <ErrorState
          message={messageOf(webhook.error)}
          retrying={webhook.isFetching}
          onRetry={() => void webhook.refetch()}
        />
      )}
      {webhook.data && <NotificationForm webhook={webhook.data} />}
    </PanelSection>
  );
}

const Words = () => (
  <>
    Ask a model something long and close the tab: when the answer is ready, an outside service of
    your choice is told. Further addresses, and other events such as being mentioned in a channel,
    are under{" "}
    <Link
      href="/settings/webhooks"
      className="text-primary underline decoration-primary/40 underline-offset-4 hover:decoration-primary"
    >
      Webhooks
    </Link>
    .
  </>
);
