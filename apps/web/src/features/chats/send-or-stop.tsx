"use client";

import { SendHorizontal, Square } from "lucide-react";
import { Button } from "@/components/ui/button";

interface SendOrStopProps {
  isEmpty: boolean;
  isSending: boolean;
  /** Null while there is nothing to stop. */
  onStop: (() => void) | null;
}

/** One button in one place, so that the focus stays on it when its meaning changes. */
export const SendOrStop = ({ isEmpty, isSending, onStop }: SendOrStopProps) =>
  onStop === null ? (
    <Button type="submit" size="icon" aria-label="Send" loading={isSending} disabled={isEmpty}>
      <SendHorizontal aria-hidden />
    </Button>
  ) : (
    <Button size="icon" variant="secondary" aria-label="Stop" onClick={onStop}>
      <Square aria-hidden className="size-3.5 fill-current" />
    </Button>
  );
