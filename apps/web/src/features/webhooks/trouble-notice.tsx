"use client";

import { TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { TimeAgo } from "@/components/ui/time-ago";
import { cn } from "@/lib/cn";
import type { Trouble } from "./types";

interface TroubleNoticeProps {
  trouble: Trouble;
  /** The posts stand beneath it. */
  isShown: boolean;
  onShow: () => void;
}

/** That a sender is being refused, why, and the way to what it sent. */
export function TroubleNotice({ trouble, isShown, onShow }: TroubleNoticeProps) {
  const { count, at, status, problem } = trouble;
  return (
    <div
      data-slot="trouble"
      className="mx-3 mb-3 flex gap-2 rounded-lg bg-warning-soft px-3 py-2 text-[0.8125rem] leading-5 text-warning-soft-foreground"
    >
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <p className="min-w-0 wrap-anywhere">
        {count === 1 ? "The latest post was refused" : `The latest ${count} posts were refused`}{" "}
        with {status}, <TimeAgo date={at} />. {problem}{" "}
        <Button
          variant="link"
          size="sm"
          // It keeps its place, so that pressing it moves nothing.
          className={cn("text-current", isShown && "invisible")}
          onClick={onShow}
        >
          Show recent posts
        </Button>
      </p>
    </div>
  );
}
