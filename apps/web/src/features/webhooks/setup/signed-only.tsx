"use client";

import { useQuery } from "@tanstack/react-query";
import { ShieldCheck } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useTRPC } from "@/lib/trpc";

/** The schemes change with the version alone. */
const FOR_EVER = Number.POSITIVE_INFINITY;

interface SignedOnlyProps {
  channelId: string;
  scheme: string;
  onRules: () => void;
}

/** That what is copied here is refused, unless it is signed. */
export function SignedOnly({ channelId, scheme, onRules }: SignedOnlyProps) {
  const schemes = useQuery(
    useTRPC().channelWebhook.signatureSchemes.queryOptions({ channelId }, { staleTime: FOR_EVER }),
  );
  const title = schemes.data?.find(({ name }) => name === scheme)?.title ?? scheme;
  return (
    <div
      role="note"
      className="flex gap-2 rounded-lg bg-warning-soft px-3 py-2 text-[0.8125rem] leading-5 text-warning-soft-foreground"
    >
      <ShieldCheck aria-hidden className="mt-0.5 size-4 shrink-0" />
      <p className="min-w-0 wrap-anywhere">
        This webhook takes signed posts only: {title}. What is posted as shown here without a
        signature is refused with 401; docs/webhook-rules.md shows how to sign by hand.{" "}
        <Button variant="link" size="sm" className="text-current" onClick={onRules}>
          Show the signature
        </Button>
      </p>
    </div>
  );
}
