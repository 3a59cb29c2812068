"use client";

import { memo, use } from "react";
import ReactMarkdown, { type Options } from "react-markdown";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import remarkBreaks from "remark-breaks";
import remarkGfm from "remark-gfm";
import { Fallback } from "@/components/ui/fallback";
import { AsItStands } from "./as-it-stands";
import { isTooInvolved } from "./is-too-involved";
import { markdownElements } from "./markdown-elements";
import { MentionsContext } from "./mentions-context";
import { rehypeMentions } from "./rehype-mentions";

/** HTML is shown as the text it is: were it left out, a message of nothing else would be empty. */
const HTML_AS_TEXT: NonNullable<Options["remarkRehypeOptions"]> = {
  handlers: {
    html: (_state, { value }, parent) => {
      const text = { type: "text", value } as const;
      if (parent?.type !== "root") return text;
      return { type: "element", tagName: "p", properties: {}, children: [text] };
    },
  },
};

const PLUGINS = [remarkGfm, remarkBreaks];
const SANITIZERS: [[typeof rehypeSanitize, typeof defaultSchema]] = [
  [rehypeSanitize, defaultSchema],
];

interface MarkdownBlockProps {
  text: string;
  /** Nothing but a fence with code, in which no mark means anything. */
  isCode?: boolean;
}

/** A text, or a part of one that stands beneath others in one `.markdown`; as it stands where that is too much. */
export const MarkdownBlock = memo(function MarkdownBlock({
  text,
  isCode = false,
}: MarkdownBlockProps) {
  const mentions = use(MentionsContext);
  const plain = <AsItStands text={text} />;
  if (!isCode && isTooInvolved(text)) return plain;
  return (
    <Fallback fallback={plain}>
      <ReactMarkdown
        remarkPlugins={PLUGINS}
        remarkRehypeOptions={HTML_AS_TEXT}
        rehypePlugins={mentions ? [...SANITIZERS, [rehypeMentions, mentions]] : SANITIZERS}
        components={markdownElements}
      >
        {text}
      </ReactMarkdown>
    </Fallback>
  );
});
