"use client";

import { type ReactNode, useId } from "react";
import { SecretField } from "@/components/ui/secret-field";
import { Separator } from "@/components/ui/separator";
import type { ChannelWebhook } from "../types";
import { Guides } from "./guides";
import { Profile } from "./profile";
import { RegenerateButton } from "./regenerate-button";
import { TestMessage } from "./test-message";

interface SetupSectionProps {
  channelId: string;
  webhook: ChannelWebhook;
}

/** Everything from the URL to the first message, and how that looks. */
export function SetupSection({ channelId, webhook }: SetupSectionProps) {
  return (
    <div className="grid gap-5">
      <div className="grid gap-2">
        <SecretField label="Webhook URL" value={webhook.url} copyLabel="Copy URL" />
        <div>
          <RegenerateButton channelId={channelId} webhook={webhook} />
        </div>
      </div>
      <Part title="Use it">
        <Guides url={webhook.url} />
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
