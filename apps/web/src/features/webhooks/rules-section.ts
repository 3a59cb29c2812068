import type { ComponentType } from "react";
import type { ChannelWebhook } from "./types";

interface RulesSectionProps {
  channelId: string;
  webhook: ChannelWebhook;
  /** The post that a template is to be made from. */
  initialPostId?: string;
}

/** What decides which posts become messages, and how; null while there is no such part. */
export const RulesSection: ComponentType<RulesSectionProps> | null = null;
