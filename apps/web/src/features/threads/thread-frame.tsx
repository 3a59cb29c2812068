"use client";

import { X } from "lucide-react";
import type { ReactNode, Ref } from "react";
import { Button } from "@/components/ui/button";
import { closeThread } from "./thread-address";

interface ThreadFrameProps {
  /** Beneath the heading: which channel the thread belongs to. */
  detail?: string;
  frame?: Ref<HTMLElement>;
  children: ReactNode;
}

const HEADING = "thread-heading";

/** A column beside the channel; where there is no room for two it covers the channel. */
export const ThreadFrame = ({ detail, frame, children }: ThreadFrameProps) => (
  <section
    ref={frame}
    aria-labelledby={HEADING}
    tabIndex={-1}
    className="flex min-h-0 min-w-0 flex-col bg-background outline-none max-lg:absolute max-lg:inset-0 max-lg:z-20 lg:w-96 lg:shrink-0 lg:border-l xl:w-[28rem]"
  >
    <header className="flex h-14 shrink-0 items-center gap-2 border-b pr-2 pl-4 sm:px-6 lg:pr-4">
      <div className="flex min-w-0 flex-1 items-baseline gap-2">
        <h2 id={HEADING} className="font-semibold">
          Thread
        </h2>
        {detail && <p className="truncate text-sm text-muted-foreground">{detail}</p>}
      </div>
      <Button variant="ghost" size="icon" aria-label="Close thread" onClick={closeThread}>
        <X aria-hidden />
      </Button>
    </header>
    {children}
  </section>
);
