"use client";

import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useId } from "react";
import { SecretField } from "@/components/ui/secret-field";
import { Separator } from "@/components/ui/separator";
import { useTRPC } from "@/lib/trpc";
import type { ChannelWebhook } from "../types";
import { Guides } from "./guides";
import { Profile } from "./profile";
import { RegenerateButton } from "./regenerate-button";
import { SignedOnly } from "./signed-only";
import { TestMessage } from "./test-message";

interface SetupSectionProps {
  channelId: string;
  webhook: ChannelWebhook;
  onRules: () => void;
}

/** Everything from the URL to the first message, and how that looks. */
export function SetupSection({ channelId, webhook, onRules }: SetupSectionProps) {
  const { channelWebhook } = useTRPC();
  const ids = { channelId, webhookId: webhook.id };
  const scheme = useQuery(channelWebhook.rules.queryOptions(ids)).data?.signature?.scheme ?? null;
  return (
    <div className="grid gap-5">
      <div className="grid gap-2">
        <SecretField label="Webhook URL" value={webhook.url} copyLabel="Copy URL" />
        <div>
          <RegenerateButton channelId={channelId} webhook={webhook} />
        </div>
      </div>
      <Part title="Use it">
        {scheme !== null && <SignedOnly channelId={channelId} scheme={scheme} onRules={onRules} />}
        <Guides url={webhook.url} scheme={scheme} />
        <p className="text-[0.8125rem] leading-5 text-muted-foreground">
          The same URL takes what Bitbucket, Datadog, Jira, Linear, Stripe and many others send as
          it is, and any other JSON.
        </p>
      </Part>
      <TestMessage channelId={channelId} webhookId={webhook.id} />
      <Separator />
      <Part title="Profile">
        <Profile channelId={channelId} webhook={webhook} />
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} className="grid min-w-0 gap-2">
      <h3 id={heading} className="text-sm font-semibold">
        {title}
      </h3>
      {children}
    </section>
  );
}
