"use client";

import { AlertDialog } from "radix-ui";
import { type ReactNode, useState } from "react";
import { Button } from "./button.tsx";
import { FieldError } from "./field-error.tsx";
import { useReturnFocus } from "./use-return-focus.ts";

type ConfirmDialogProps = {
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** The button that opens it, where the caller doesn't hold `open` itself. */
  trigger?: ReactNode;
  title: ReactNode;
  /** The consequence, named: what stops, what is lost, what stays. */
  description: ReactNode;
  /** The act in words, such as "Delete webhook"; never "OK". */
  confirmLabel: string;
  cancelLabel?: string;
  variant?: "destructive" | "default";
  /** The dialog waits for it, closes when it resolves, and shows the message when it rejects. */
  onConfirm: () => Promise<unknown> | unknown;
  /** Gets the focus on closing when what opened the dialog is gone, as after a deletion. */
  returnFocus?: () => HTMLElement | null;
};

/** Asks before an act that can't be taken back. The focus starts on Cancel. */
export function ConfirmDialog({ open, onOpenChange, trigger, ...others }: ConfirmDialogProps) {
  const { returnFocus, ...rest } = others;
  const focusProps = useReturnFocus(returnFocus);
  const [ownOpen, setOwnOpen] = useState(false);
  const change = (next: boolean) => {
    setOwnOpen(next);
    onOpenChange?.(next);
  };
  return (
    <AlertDialog.Root open={open ?? ownOpen} onOpenChange={change}>
      {trigger && <AlertDialog.Trigger asChild>{trigger}</AlertDialog.Trigger>}
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-50 bg-overlay data-[state=closed]:animate-fade-out data-[state=open]:animate-fade-in" />
        <AlertDialog.Content
          data-slot="confirm-dialog"
          {...focusProps}
          className="fixed inset-x-4 bottom-4 z-50 mx-auto grid max-h-[84dvh] max-w-md gap-5 overflow-y-auto rounded-xl border bg-popover p-5 text-popover-foreground shadow-floating outline-none data-[state=closed]:animate-sink-out data-[state=open]:animate-rise-in sm:top-[20dvh] sm:bottom-auto sm:p-6"
        >
          <Question {...rest} onDone={() => change(false)} />
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

type QuestionProps = Omit<
  ConfirmDialogProps,
  "open" | "onOpenChange" | "trigger" | "returnFocus"
> & {
  onDone: () => void;
};

function Question({ title, description, confirmLabel, onConfirm, onDone, ...rest }: QuestionProps) {
  const { cancelLabel = "Cancel", variant = "destructive" } = rest;
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string>();
  const confirm = async () => {
    setPending(true);
    setError(undefined);
    try {
      await onConfirm();
      onDone();
    } catch (cause) {
      setError(cause instanceof Error ? cause.message : "That didn't work. Try again.");
    } finally {
      setPending(false);
    }
  };
  return (
    <>
      <div className="grid gap-2">
        <AlertDialog.Title className="font-display text-xl leading-7 break-words">
          {title}
        </AlertDialog.Title>
        <AlertDialog.Description className="text-sm text-muted-foreground">
          {description}
        </AlertDialog.Description>
      </div>
      {error && <FieldError role="alert">{error}</FieldError>}
      <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
        <AlertDialog.Cancel asChild>
          <Button variant="outline">{cancelLabel}</Button>
        </AlertDialog.Cancel>
        <Button variant={variant} loading={pending} onClick={confirm}>
          {confirmLabel}
        </Button>
      </div>
    </>
  );
}
