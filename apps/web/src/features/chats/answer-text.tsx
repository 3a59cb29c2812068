"use client";

import { useState } from "react";
import { AsItStands, MarkdownBlock } from "../messages/markdown-block";
import { useIsLeftToBrowser } from "../messages/use-is-left-to-browser";
import { createSplitter } from "./split-blocks";
import { useSettleEnd } from "./use-settle-end";

interface AnswerTextProps {
  text: string;
  /** More of it is to come. */
  isGrowing: boolean;
}

/** What a model wrote. Each time more comes, only the last of its pieces is read and drawn again. */
export function AnswerText({ text, isGrowing }: AnswerTextProps) {
  const [split] = useState(createSplitter);
  const settleEnd = useSettleEnd(isGrowing);
  const isLeftToBrowser = useIsLeftToBrowser(text);
  if (isLeftToBrowser) {
    return (
      <div className="markdown long">
        <AsItStands text={text} />
      </div>
    );
  }
  const blocks = split(text);
  const last = blocks.at(-1);
  return (
    <div className="markdown long">
      {blocks.map((block) => (
        <MarkdownBlock
          key={block.start}
          text={block === last ? settleEnd(block.text) : block.text}
          isCode={block.isCode}
        />
      ))}
    </div>
  );
}
