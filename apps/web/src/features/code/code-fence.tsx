"use client";

import type { ReactNode } from "react";
import { CodeBlock } from "@/components/ui/code-block";
import { CopyButton } from "@/components/ui/copy-button";
import { HighlightedCode } from "./highlighted-code";

interface CodeFenceProps {
  code: string;
  /** What its author named it; null where nothing was named. */
  language: string | null;
}

/** A block of code in a text: in colours under its language's name, or plain. */
export function CodeFence({ code, language }: CodeFenceProps) {
  if (language === null) return <PlainFence code={code} />;
  const shown: ReactNode = <HighlightedCode code={code} language={language} />;
  return <CodeBlock code={code} label={language} shown={shown} />;
}

/** Without a head, as most of what services post: Copy shows near the pointer and to the keyboard. */
const PlainFence = ({ code }: { code: string }) => (
  <figure className="group/code relative">
    <pre>
      <code>{code}</code>
    </pre>
    <CopyButton
      text={code}
      size="icon"
      label="Copy code"
      className="absolute top-0.5 right-0.5 size-8 opacity-0 focus-visible:opacity-100 group-hover/code:opacity-100 pointer-coarse:opacity-100"
    />
  </figure>
);
