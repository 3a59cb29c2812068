"use client";

import { type ReactNode, useCallback, useRef } from "react";
import { JumpToLatest } from "../messages/jump-buttons";
import { SkipToComposer } from "../messages/skip-to-composer";
import { Answer } from "./answer";
import { AnswerStatus } from "./answer-status";
import { isUnderWay } from "./is-under-way";
import { Prompt } from "./prompt";
import type { ChatMessage } from "./types";
import { useFollow } from "./use-follow";

/** Not every browser lets the keyboard reach what merely scrolls. */
const FOCUSABLE = { tabIndex: 0 };

interface ConversationProps {
  /** Oldest first. */
  messages: readonly ChatMessage[];
  onRetry: () => void;
  empty: ReactNode;
  /** The foot of the conversation; `toEnd` brings what was just sent into sight. */
  children: (toEnd: () => void) => ReactNode;
}

/** What was asked and answered, with what stands beneath it. */
export function Conversation({ messages, onRetry, empty, children }: ConversationProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { isAtEnd, toEnd } = useFollow(scroller);
  const last = messages.at(-1);
  // The button that was pressed goes away.
  const keepFocus = useCallback(() => scroller.current?.focus({ preventScroll: true }), []);
  const retry = useCallback(() => {
    onRetry();
    toEnd();
    keepFocus();
  }, [onRetry, toEnd, keepFocus]);
  return (
    <>
      <SkipToComposer />
      <div className="relative flex min-h-0 flex-1 flex-col">
        <section
          ref={scroller}
          role="log"
          aria-label="Conversation"
          // Words that come one by one aren't read out; AnswerStatus says when they are all there.
          aria-busy={isUnderWay(last)}
          {...FOCUSABLE}
          className="scroll-y flex min-h-0 flex-1 flex-col-reverse [overflow-anchor:none] focus-visible:outline-offset-[-2px]"
        >
          <div className="mb-auto min-w-0">
            {messages.length === 0 && empty}
            <ol className="mx-auto grid w-full max-w-3xl grid-cols-1 gap-6 px-4 pt-6 pb-4 sm:px-6">
              {messages.map((message) =>
                message.role === "user" ? (
                  <Prompt key={message.id} prompt={message} />
                ) : (
                  <Answer
                    key={message.id}
                    answer={message}
                    onRetry={message === last ? retry : null}
                  />
                ),
              )}
            </ol>
          </div>
        </section>
        {!isAtEnd && (
          <JumpToLatest
            hasNewer={false}
            onJump={() => {
              toEnd();
              keepFocus();
            }}
          />
        )}
      </div>
      <AnswerStatus last={last} />
      {children(toEnd)}
    </>
  );
}
