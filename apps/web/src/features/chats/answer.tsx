"use client";

import { RotateCcw } from "lucide-react";
import { memo } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { MessageTime } from "../messages/message-time";
import { AnswerFailure } from "./answer-failure";
import { AnswerProgress } from "./answer-progress";
import { AnswerText } from "./answer-text";
import { isUnderWay } from "./is-under-way";
import type { ChatMessage } from "./types";

interface AnswerProps {
  answer: ChatMessage;
  /** Asks anew; null where that would tear the conversation apart. */
  onRetry: (() => void) | null;
}

/** What a model said, and what may be done with it. */
export const Answer = memo(function Answer({ answer, onRetry }: AnswerProps) {
  const { id, content, state, error } = answer;
  return (
    <li data-message-id={id} className="grid grid-cols-1 gap-2">
      <p className="sr-only">The model answered</p>
      {content !== "" && <AnswerText text={content} isGrowing={isUnderWay(answer)} />}
      {state === "failed" && <AnswerFailure error={error} onRetry={onRetry} />}
      {isUnderWay(answer) ? (
        <AnswerProgress isQueued={content === ""} />
      ) : (
        <AnswerFoot answer={answer} onRetry={onRetry} />
      )}
    </li>
  );
});

/** As high as the progress that stood here before, so that nothing moves at the end. */
function AnswerFoot({ answer, onRetry }: AnswerProps) {
  const { content, state, model, finishedAt, createdAt } = answer;
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-x-1 text-xs text-muted-foreground">
      {content !== "" && (
        <CopyButton
          text={content}
          label="Copy answer"
          variant="ghost"
          size="icon"
          className="size-8 first:-ml-2"
        />
      )}
      {onRetry && state !== "failed" && (
        <Button
          variant="ghost"
          size="icon"
          className="size-8 first:-ml-2"
          aria-label="Retry"
          title="Retry"
          onClick={onRetry}
        >
          <RotateCcw aria-hidden />
        </Button>
      )}
      <p className="flex min-w-0 flex-wrap gap-x-2">
        {state === "stopped" && <span>Stopped</span>}
        {model !== null && <span className="break-all">{model}</span>}
        <MessageTime date={finishedAt ?? createdAt} />
      </p>
    </div>
  );
}
