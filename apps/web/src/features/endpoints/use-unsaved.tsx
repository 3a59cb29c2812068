"use client";

import { type ReactNode, useCallback, useRef, useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";

interface Unsaved {
  /** Goes at once where nothing would be lost, and asks otherwise. */
  leave: () => void;
  setIsDirty: (isDirty: boolean) => void;
  /** To be rendered where the form stands. */
  question: ReactNode;
}

/** Asks before a form's dialog closes with what was changed in it. */
export function useUnsaved(onLeave: () => void): Unsaved {
  // The dialog hears of Escape by a listener that knows the render before the last.
  const isDirty = useRef(false);
  const setIsDirty = useCallback((is: boolean) => {
    isDirty.current = is;
  }, []);
  const [isAsking, setIsAsking] = useState(false);
  const question = isAsking && (
    <ConfirmDialog
      open
      onOpenChange={setIsAsking}
      title="Discard your changes?"
      description="What you changed here isn't saved, and is lost when you leave."
      confirmLabel="Discard changes"
      cancelLabel="Keep editing"
      onConfirm={onLeave}
    />
  );
  return { leave: () => (isDirty.current ? setIsAsking(true) : onLeave()), setIsDirty, question };
}
