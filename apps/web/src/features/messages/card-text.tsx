"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/lib/cn";
import { isLongText } from "./is-long-text";
import { Markdown } from "./markdown";

/** A card's text; of a long one the beginning, until somebody asks for more or comes to what is beneath. */
export function CardText({ text }: { text: string }) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  if (!isLongText(text)) return <Markdown text={text} />;
  return (
    <div className="grid justify-items-start gap-1">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a link that the keyboard has reached must not stay out of sight. */}
      <div
        id={id}
        onFocus={() => setIsOpen(true)}
        className={cn(
          "w-full min-w-0",
          !isOpen && "max-h-[18.6em] overflow-hidden mask-b-from-80% mask-b-to-100%",
        )}
      >
        <Markdown text={text} />
      </div>
      <Button
        variant="link"
        size="sm"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {isOpen ? "Show less" : "Show more"}
      </Button>
    </div>
  );
}
