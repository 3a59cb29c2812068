"use client";

import { Send } from "lucide-react";
import { useId } from "react";
import { Button } from "@/components/ui/button";

interface TestButtonProps {
  isPending: boolean;
  /** There is no address to send to. */
  disabled: boolean;
  onSend: () => void;
  /** What a test tells of. */
  words?: string;
}

/** Sends a made-up event at once; `TestOutcome` tells how it went. */
export function TestButton({ isPending, disabled, onSend, words }: TestButtonProps) {
  const note = useId();
  return (
    <>
      <Button
        variant="outline"
        loading={isPending}
        disabled={disabled}
        aria-describedby={words && note}
        onClick={onSend}
      >
        <Send aria-hidden />
        Send test
      </Button>
      {words && (
        <p
          id={note}
          className="flex-1 basis-48 self-center text-[0.8125rem] leading-5 text-muted-foreground"
        >
          {words}
        </p>
      )}
    </>
  );
}
