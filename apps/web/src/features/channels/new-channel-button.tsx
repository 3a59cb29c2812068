"use client";

import { Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useOpener } from "@/components/ui/use-opener";

const NewChannelDialog = dynamic(
  () => import("./new-channel-dialog").then((module) => module.NewChannelDialog),
  {
    loading: () => null,
  },
);

/** Opens the form for a new channel; compact, it is only a plus sign. */
export function NewChannelButton({ isCompact = false }: { isCompact?: boolean }) {
  const [isOpen, setIsOpen] = useState(false);
  const opener = useOpener(isOpen);
  return (
    <>
      <Button
        ref={opener}
        variant={isCompact ? "ghost" : "default"}
        size={isCompact ? "icon" : "md"}
        className={isCompact ? "size-7" : undefined}
        aria-label={isCompact ? "New channel" : undefined}
        onClick={() => setIsOpen(true)}
      >
        <Plus aria-hidden />
        {!isCompact && "New channel"}
      </Button>
      {isOpen && <NewChannelDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}
