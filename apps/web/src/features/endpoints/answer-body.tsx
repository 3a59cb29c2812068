"use client";

import { useRef } from "react";
import { CodeBlock } from "@/components/ui/code-block";
import { useIntoView } from "./use-into-view";

/** What a receiver answered, as it stands. It comes later than the verdict above it, and is seen as well. */
export function AnswerBody({ text }: { text: string }) {
  const body = useRef<HTMLDivElement>(null);
  useIntoView(body, text);
  return (
    <div ref={body}>
      <CodeBlock label="Answer" code={text} wrap className="max-h-60" />
    </div>
  );
}
