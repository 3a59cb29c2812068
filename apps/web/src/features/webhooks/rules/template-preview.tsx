"use client";

import { useId } from "react";
import { Markdown } from "@/features/messages/markdown";
import { cn } from "@/lib/cn";
import { messageOf } from "@/lib/form-errors";
import type { WebhookIds } from "./types";
import { type Sample, usePreview } from "./use-preview";

interface TemplatePreviewProps {
  ids: WebhookIds;
  template: string;
  sample: Sample;
}

/** The message that the template would make, as it would stand in the channel. */
export function TemplatePreview({ ids, template, sample }: TemplatePreviewProps) {
  const heading = useId();
  const { data, error, isBlank, isPlaceholderData } = usePreview(ids, template, sample);
  const problem = error ? messageOf(error) : data && "problem" in data ? data.problem : null;
  const content = !problem && data && "content" in data ? data.content : null;
  return (
    <section aria-labelledby={heading} className="grid min-w-0 grid-rows-[auto_1fr] gap-1.5">
      <h4 id={heading} className="text-sm font-medium leading-5">
        Preview
      </h4>
      <div
        className={cn(
          "scroll-y max-h-[40dvh] min-h-32 min-w-0 overflow-y-auto rounded-md border bg-background px-3 py-2 transition-opacity",
          isPlaceholderData && "opacity-60",
        )}
      >
        {isBlank ? (
          <p className="text-[0.8125rem] leading-5 text-muted-foreground">
            What the template makes of the post stands here while you write.
          </p>
        ) : (
          content !== null && <Markdown text={content} />
        )}
        <p
          role="status"
          className="text-[0.8125rem] leading-5 text-destructive wrap-anywhere empty:hidden"
        >
          {!isBlank && problem}
        </p>
      </div>
    </section>
  );
}
