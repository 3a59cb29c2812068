"use client";

import { useQuery } from "@tanstack/react-query";
import type { MessageView } from "@tidings/api";
import { Braces } from "lucide-react";
import { CodeBlock } from "@/components/ui/code-block";
import { Dialog, DialogBody, DialogContent } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { TimeAgo } from "@/components/ui/time-ago";
import { useReturnFocus } from "@/components/ui/use-return-focus";
import { messageOf } from "@/lib/form-errors";
import { isRefusal } from "@/lib/query-client";
import { useTRPC } from "@/lib/trpc";
import { HighlightedCode } from "../code/highlighted-code";

interface PayloadDialogProps {
  message: MessageView;
  onClose: () => void;
}

/** What a webhook's message was made of, as it came. */
export function PayloadDialog({ message, onClose }: PayloadDialogProps) {
  const { channelId, id: messageId } = message;
  const payload = useQuery(
    useTRPC().message.payload.queryOptions(
      { channelId, messageId },
      // It never changes, and what isn't kept doesn't come back.
      { staleTime: Number.POSITIVE_INFINITY },
    ),
  );
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent
        size="lg"
        title="Payload"
        description={`What was sent to ${message.author.name}, and this message was made of.`}
        {...useReturnFocus()}
      >
        <DialogBody>
          {payload.isPending && <Skeleton className="h-64" />}
          {payload.isError && <Missing error={payload.error} onRetry={payload.refetch} />}
          {payload.data && <Payload {...payload.data} />}
        </DialogBody>
      </DialogContent>
    </Dialog>
  );
}

/** Not every body is kept for ever; and not every answer arrives. */
function Missing({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (!isRefusal(error)) return <ErrorState message={messageOf(error)} onRetry={onRetry} />;
  return (
    <EmptyState icon={Braces} headingLevel="h3" title="There is no payload any more">
      What services send is kept for a time, 30 days unless this server is set otherwise.
    </EmptyState>
  );
}

interface PayloadProps {
  sender: string;
  body: string;
  isJson: boolean;
  receivedAt: Date;
}

const Payload = ({ sender, body, isJson, receivedAt }: PayloadProps) => (
  <>
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
      <dt className="text-muted-foreground">Recognised as</dt>
      <dd>{sender}</dd>
      <dt className="text-muted-foreground">Received</dt>
      <dd>
        <TimeAgo date={receivedAt} />
      </dd>
    </dl>
    <CodeBlock
      code={body}
      label={isJson ? "JSON" : "Text"}
      shown={isJson ? <HighlightedCode code={body} language="json" /> : body}
      wrap
    />
  </>
);
