"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { messageOf } from "@/lib/form-errors";
import { useTRPC } from "@/lib/trpc";
import type { ChannelWebhook, TemplateStart } from "../types";
import { FilterForm } from "./filter-form";
import { RulePart } from "./rule-part";
import { RulesSkeleton } from "./rules-skeleton";
import { SignatureForm } from "./signature-form";

/** Brings the code for Markdown along, which not every page has. */
const TemplatePart = dynamic(
  () => import("./template-part").then((module) => module.TemplatePart),
  {
    loading: () => <Skeleton className="h-96" />,
  },
);

/** The schemes change with the version alone. */
const FOR_EVER = Number.POSITIVE_INFINITY;

interface RulesSectionProps {
  channelId: string;
  webhook: Pick<ChannelWebhook, "id">;
  /** The post that a template is to be made from: the editor has the focus then. */
  start?: TemplateStart;
}

/** What a webhook's managers set for its posts: who may send them, which become messages, and how they read. */
export function RulesSection({ channelId, webhook, start }: RulesSectionProps) {
  const { channelWebhook } = useTRPC();
  const ids = { channelId, webhookId: webhook.id };
  const rules = useQuery(channelWebhook.rules.queryOptions(ids));
  const schemes = useQuery(
    channelWebhook.signatureSchemes.queryOptions({ channelId }, { staleTime: FOR_EVER }),
  );
  const failed = [rules, schemes].find(({ isError }) => isError);
  if (failed) {
    return (
      <ErrorState
        message={messageOf(failed.error)}
        onRetry={() => void failed.refetch()}
        retrying={failed.isFetching}
      />
    );
  }
  if (rules.data === undefined || schemes.data === undefined) return <RulesSkeleton />;
  const { signature, filter, template, events } = rules.data;
  return (
    <div className="grid gap-6">
      <RulePart
        title="Signature"
        description="A sender that signs its posts proves that they are its own. Once this is saved, posts that are unsigned or wrongly signed get a 401 and no message."
      >
        <SignatureForm ids={ids} schemes={schemes.data} signature={signature} />
      </RulePart>
      <RulePart
        title="Filter"
        description="What nobody wants to read is answered with 200, so that the sender is content, and no message is made."
      >
        <FilterForm ids={ids} filter={filter} events={events} />
      </RulePart>
      <RulePart
        title="Template"
        description="Makes the message of a JSON body in your own words, in place of what Tidings would make of it."
      >
        <TemplatePart ids={ids} template={template} start={start} />
      </RulePart>
    </div>
  );
}
