"use client";

import type { ReactNode } from "react";
import { cn } from "../../lib/cn.ts";
import { CopyButton } from "./copy-button.tsx";

type CodeBlockProps = {
  code: string;
  /** Names it: "curl", "Python". Shown above the code and said to screen readers. */
  label: string;
  /** What is shown instead of `code`: in colours, or without a secret in it; Copy still gives `code`. */
  shown?: ReactNode;
  /** Breaks long lines, for what no program is going to read from the screen. */
  wrap?: boolean;
  className?: string;
};

/** Not every browser lets the keyboard reach what merely scrolls. */
const FOCUSABLE = { tabIndex: 0 };

export function CodeBlock({ code, label, shown = code, wrap, className }: CodeBlockProps) {
  return (
    <figure
      data-slot="code-block"
      className={cn("flex min-w-0 flex-col overflow-hidden rounded-lg border bg-muted", className)}
    >
      <figcaption className="flex items-center justify-between gap-3 border-b py-1.5 pr-1.5 pl-3 text-xs font-medium text-muted-foreground">
        {label}
        <CopyButton text={code} variant="ghost" aria-label={`Copy ${label}`} />
      </figcaption>
      <pre
        {...FOCUSABLE}
        className={cn(
          // The wheel goes on with what is around it, so this isn't `scroll-y`.
          "min-h-0 overflow-auto [scrollbar-width:thin] rounded-none border-0 bg-transparent p-3 font-mono text-[0.8125rem] leading-5 focus-visible:outline-offset-[-2px]",
          wrap ? "whitespace-pre-wrap wrap-anywhere" : "whitespace-pre",
        )}
      >
        <code className="text-[1em]">{shown}</code>
      </pre>
    </figure>
  );
}
