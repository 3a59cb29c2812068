"use client";

import { memo } from "react";
import { AsItStands, MarkdownBlock } from "./markdown-block";
import { useIsLeftToBrowser } from "./use-is-left-to-browser";

/** A message's text: GitHub-flavoured Markdown, sanitised, HTML as text. */
export const Markdown = memo(function Markdown({ text }: { text: string }) {
  const isLeftToBrowser = useIsLeftToBrowser(text);
  return (
    <div className="markdown">
      {isLeftToBrowser ? <AsItStands text={text} /> : <MarkdownBlock text={text} />}
    </div>
  );
});
