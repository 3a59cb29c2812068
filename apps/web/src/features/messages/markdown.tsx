"use client";

import { memo } from "react";
import ReactMarkdown, { type Components, type Options } from "react-markdown";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import remarkBreaks from "remark-breaks";
import remarkGfm from "remark-gfm";
import { Fallback } from "@/components/ui/fallback";
import { useIsHydrated } from "@/lib/use-is-hydrated";
import { isTooInvolved } from "./is-too-involved";

/** A remote picture would tell its host who reads here, and when; it is shown as a link instead. */
const components: Components = {
  a: ({ href, children }) => (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  ),
  img: ({ src, alt }) => (
    <a
      href={typeof src === "string" ? src : undefined}
      target="_blank"
      rel="noopener noreferrer nofollow"
    >
      {alt || "Picture"}
    </a>
  ),
  // A message is no document: its headings don't belong into the page's outline.
  h1: ({ children }) => <p className="font-semibold text-base">{children}</p>,
  h2: ({ children }) => <p className="font-semibold text-base">{children}</p>,
  h3: ({ children }) => <p className="font-semibold">{children}</p>,
  h4: ({ children }) => <p className="font-semibold">{children}</p>,
  h5: ({ children }) => <p className="font-semibold">{children}</p>,
  h6: ({ children }) => <p className="font-semibold">{children}</p>,
  table: ({ children }) => (
    <div className="overflow-x-auto">
      <table>{children}</table>
    </div>
  ),
  // The empty corner of a table heads nothing.
  th: ({ node: _, children, ...props }) =>
    children === undefined ? <td {...props} /> : <th {...props}>{children}</th>,
  input: ({ checked }) => (
    <span role="img" aria-label={checked ? "Done" : "To do"}>
      {checked ? "☑" : "☐"}
    </span>
  ),
};

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

/** One server renders for all: a page full of long messages would keep everybody waiting. */
const LONGEST_ON_SERVER = 3_000;

const AsItStands = ({ text }: { text: string }) => <p className="whitespace-pre-wrap">{text}</p>;

/** A message's text: GitHub-flavoured Markdown, sanitised, HTML as text; as it stands where that is too much. */
export const Markdown = memo(function Markdown({ text }: { text: string }) {
  const isHydrated = useIsHydrated();
  const isLeftToBrowser = text.length > LONGEST_ON_SERVER && !isHydrated;
  return (
    <div className="markdown">
      {isLeftToBrowser || isTooInvolved(text) ? (
        <AsItStands text={text} />
      ) : (
        <Fallback fallback={<AsItStands text={text} />}>
          <ReactMarkdown
            remarkPlugins={PLUGINS}
            remarkRehypeOptions={HTML_AS_TEXT}
            rehypePlugins={SANITIZERS}
            components={components}
          >
            {text}
          </ReactMarkdown>
        </Fallback>
      )}
    </div>
  );
});
