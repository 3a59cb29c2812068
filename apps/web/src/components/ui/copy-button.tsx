"use client";

import { Check, Copy, TriangleAlert } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "../../lib/cn.ts";
import { Button } from "./button.tsx";
import { type CopyState, useCopy } from "./use-copy.ts";

type CopyButtonProps = Omit<ComponentProps<typeof Button>, "children" | "onClick"> & {
  text: string;
  /** What the button says, such as "Copy URL". With `size="icon"` it is said to screen readers only. */
  label?: string;
};

const ICONS = { idle: Copy, copied: Check, failed: TriangleAlert };

/** Copies `text`, and says so for two seconds, to the eye and to the ear, without changing its width. */
export function CopyButton({ text, label = "Copy", size = "sm", ...props }: CopyButtonProps) {
  const { state, copy } = useCopy();
  const words: Record<CopyState, string> = { idle: label, copied: "Copied", failed: "Failed" };
  const Icon = ICONS[state];
  return (
    <>
      <Button
        data-slot="copy-button"
        variant="outline"
        size={size}
        aria-label={label}
        {...props}
        onClick={(event) => copy(text, event.currentTarget)}
      >
        {size === "icon" ? (
          <Icon aria-hidden className={cn(state === "copied" && "text-primary")} />
        ) : (
          <span className="grid justify-items-center *:[grid-area:1/1]">
            <span className="flex items-center gap-2">
              <Icon aria-hidden className={cn(state === "copied" && "text-primary")} />
              {words[state]}
            </span>
            {Object.values(words).map((word) => (
              // Never seen: it keeps the button as wide as its widest word.
              <span
                key={word}
                aria-hidden
                data-word={word}
                className="invisible pl-6 before:content-[attr(data-word)]"
              />
            ))}
          </span>
        )}
      </Button>
      <span role="status" className="sr-only">
        {state === "copied" && "Copied to the clipboard"}
        {state === "failed" && "Copying failed. Select the text and copy it by hand."}
      </span>
    </>
  );
}
