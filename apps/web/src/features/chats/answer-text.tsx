"use client";

import { lateCode } from "@/components/ui/late-code";
import { LateMarkup } from "../messages/late-markup";

export const answerCode = lateCode(() => import("./answer-blocks"));

interface AnswerTextProps {
  text: string;
  /** More of it is to come. */
  isGrowing: boolean;
}

/** What a model wrote. */
export const AnswerText = ({ text, isGrowing }: AnswerTextProps) => (
  <LateMarkup text={text} isGrowing={isGrowing} code={answerCode} className="markdown long">
    {({ AnswerBlocks }) => <AnswerBlocks text={text} isGrowing={isGrowing} />}
  </LateMarkup>
);
