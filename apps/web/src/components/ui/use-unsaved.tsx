"use client";

import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { ConfirmDialog } from "./confirm-dialog.tsx";

type Report = (isDirty: boolean, part?: string) => void;

interface Unsaved {
  /** Goes at once where nothing would be lost, and asks otherwise; elsewhere than out, where it is given. */
  leave: (go?: () => void) => void;
  /** Of a dialog with several forms, each is a part. */
  setIsDirty: Report;
  /** To be rendered where the form stands. */
  question: ReactNode;
}

const WHOLE = "";

/** Asks before a form's dialog closes with what was changed in it. */
export function useUnsaved(onLeave: () => void): Unsaved {
  // The dialog hears of Escape by a listener that knows the render before the last.
  const dirty = useRef(new Set<string>());
  const setIsDirty = useCallback<Report>((isDirty, part = WHOLE) => {
    if (isDirty) dirty.current.add(part);
    else dirty.current.delete(part);
  }, []);
  const [going, setGoing] = useState<{ go: () => void }>();
  const question = going && (
    <ConfirmDialog
      open
      onOpenChange={() => setGoing(undefined)}
      title="Discard your changes?"
      description="What you changed here isn't saved, and is lost when you leave."
      confirmLabel="Discard changes"
      cancelLabel="Keep editing"
      onConfirm={going.go}
    />
  );
  const leave = (go = onLeave) => (dirty.current.size > 0 ? setGoing({ go }) : go());
  return { leave, setIsDirty, question };
}

const UnsavedContext = createContext<Report>(() => undefined);

/** Takes the `setIsDirty` that forms far beneath tell of themselves by. */
export const UnsavedProvider = UnsavedContext.Provider;

/** Tells the dialog around a form whether the form holds something to be lost. */
export function useTellUnsaved(isDirty: boolean): void {
  const report = use(UnsavedContext);
  const part = useId();
  useEffect(() => {
    report(isDirty, part);
    return () => report(false, part);
  }, [report, part, isDirty]);
}
