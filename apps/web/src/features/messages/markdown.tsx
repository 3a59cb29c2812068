"use client";

import { memo } from "react";
import { lateCode } from "@/components/ui/late-code";
import { LateMarkup } from "./late-markup";

export const markdownCode = lateCode(() => import("./markdown-block"));

/** A message's text: GitHub-flavoured Markdown, sanitised, HTML as text. */
export const Markdown = memo(function Markdown({ text }: { text: string }) {
  return (
    <LateMarkup text={text} code={markdownCode} className="markdown">
      {({ MarkdownBlock }) => <MarkdownBlock text={text} />}
    </LateMarkup>
  );
});
