"use client";

import { Send } from "lucide-react";
import { Button } from "@/components/ui/button";

interface TestButtonProps {
  isPending: boolean;
  /** There is no address to send to. */
  disabled: boolean;
  onSend: () => void;
}

/** Sends a made-up event at once; `TestOutcome` tells how it went. */
export function TestButton({ isPending, disabled, onSend }: TestButtonProps) {
  return (
    <Button variant="outline" loading={isPending} disabled={disabled} onClick={onSend}>
      <Send aria-hidden />
      Send test
    </Button>
  );
}
