"use client";

import { type ReactNode, use } from "react";
import { type LateCode, useLateCode } from "@/components/ui/late-code";
import { AsItStands } from "./as-it-stands";
import { useServerMarkup } from "./use-server-markup";

/** One server renders for all: a page full of long messages would keep everybody waiting. */
const LONGEST_ON_SERVER = 3_000;

const isServer = typeof window === "undefined";

/** For what React leaves alone: what is in there already, whatever it is. */
const LEFT_ALONE = { __html: "" };

interface LateMarkupProps<T> {
  text: string;
  /** What makes markup of the text. */
  code: LateCode<T>;
  className: string;
  /** More of the text is to come. */
  isGrowing?: boolean;
  children: (code: T) => ReactNode;
}

/**
 * Markup that takes more code to make than a page's first load has room for. What the server has made
 * stays as it is, and needs no code, until it changes or one may press something in it. A text that the
 * server hasn't seen stands without its marks if it comes before the code.
 */
export function LateMarkup<T>({ text, code, isGrowing, className, children }: LateMarkupProps<T>) {
  const isLong = text.length > LONGEST_ON_SERVER;
  const made = useLateCode(code);
  const frame = useServerMarkup({ text, code, isPassing: isLong || isGrowing === true });
  if (isServer) {
    return (
      <div className={className}>
        {isLong ? <AsItStands text={text} /> : children(use(code.load()))}
      </div>
    );
  }
  if (frame.isKept) {
    return (
      <div
        ref={frame.ref}
        className={className}
        dangerouslySetInnerHTML={LEFT_ALONE}
        suppressHydrationWarning
      />
    );
  }
  return (
    <div ref={frame.ref} className={className}>
      {made === undefined ? <AsItStands text={text} /> : children(made)}
    </div>
  );
}
