"use client";

import { memo } from "react";
import type { Line } from "./highlighter";
import { useHighlight } from "./use-highlight";

/** Code in the colours of its language, or as it is while and where there are none. */
export function HighlightedCode({ code, language }: { code: string; language: string }) {
  const lines = useHighlight(code, language);
  return (
    lines?.map((line) => <CodeLine key={line.start} line={line} isFirst={line.start === 0} />) ??
    code
  );
}

/** Of growing code only the last lines are drawn anew. */
const CodeLine = memo(function CodeLine({ line, isFirst }: { line: Line; isFirst: boolean }) {
  return (
    <>
      {!isFirst && "\n"}
      {line.tokens.map(({ start, content, color }) => (
        <span key={start} style={{ color }}>
          {content}
        </span>
      ))}
    </>
  );
});
