"use client";

import { useState } from "react";
import { MarkdownBlock } from "../messages/markdown-block";
import { createSplitter } from "./split-blocks";
import { useSettleEnd } from "./use-settle-end";

interface AnswerBlocksProps {
  text: string;
  /** More of it is to come. */
  isGrowing: boolean;
}

/** An answer in pieces. Each time more comes, only the last of them is read and drawn again. */
export function AnswerBlocks({ text, isGrowing }: AnswerBlocksProps) {
  const [split] = useState(createSplitter);
  const settleEnd = useSettleEnd(isGrowing);
  const blocks = split(text);
  const last = blocks.at(-1);
  return blocks.map((block) => (
    <MarkdownBlock
      key={block.start}
      text={block === last ? settleEnd(block.text) : block.text}
      isCode={block.isCode}
    />
  ));
}
