"use client";

import { WebhookOff } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { Endpoints } from "../endpoints/endpoints";
import { useFeatures } from "./use-features";

/** One's own endpoints, while an admin lets people have them. */
export function OwnEndpoints() {
  if (!useFeatures().userWebhooks) {
    return (
      <EmptyState icon={WebhookOff} headingLevel="h1" title="User webhooks are switched off">
        An admin has switched them off for everybody, so nothing is sent. What you had set up is
        kept and works again once they are on.
      </EmptyState>
    );
  }
  return (
    <Endpoints
      owner="me"
      description="Outside services that are told what concerns you: an answer that is ready, somebody who names you in a channel."
    />
  );
}
