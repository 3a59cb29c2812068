"use client";

import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import { type ComponentProps, type ReactNode, useState } from "react";
import { cn } from "../../lib/cn.ts";
import { Button } from "./button.tsx";
import { OverlayHome } from "./overlay-home.ts";

export const Dialog = Primitive.Root;
export const DialogTrigger = Primitive.Trigger;
export const DialogClose = Primitive.Close;

const WIDTHS = { sm: "sm:max-w-md", md: "sm:max-w-lg", lg: "sm:max-w-2xl", xl: "sm:max-w-4xl" };

type DialogHeaderProps = {
  title: ReactNode;
  /** A sentence on what this dialog is for; `hideDescription` keeps it for screen readers only. */
  description: ReactNode;
  hideDescription?: boolean | undefined;
};

type DialogContentProps = Omit<ComponentProps<typeof Primitive.Content>, "title"> &
  DialogHeaderProps & {
    size?: keyof typeof WIDTHS;
  };

/** A toast's own button may be pressed without the dialog going away. */
function keepOpenForToasts(event: Event) {
  if (event.target instanceof Element && event.target.closest("[data-sonner-toaster]")) {
    event.preventDefault();
  }
}

/**
 * A sheet that fills a phone and a centred card elsewhere. Put `DialogBody` (it scrolls) and
 * `DialogFooter` (it stays) inside; a `<form className="contents">` may hold both.
 */
export function DialogContent({
  title,
  description,
  hideDescription,
  ...rest
}: DialogContentProps) {
  const { size = "md", className, children, ...props } = rest;
  const [home, setHome] = useState<HTMLElement | null>(null);
  return (
    <Primitive.Portal>
      <Primitive.Overlay className="fixed inset-0 z-50 bg-overlay data-[state=closed]:animate-fade-out data-[state=open]:animate-fade-in" />
      <Primitive.Content
        ref={setHome}
        data-slot="dialog-content"
        className={cn(
          "fixed inset-0 z-50 flex flex-col bg-popover text-popover-foreground outline-none",
          "sm:inset-x-4 sm:top-[8dvh] sm:bottom-auto sm:mx-auto sm:max-h-[84dvh] sm:rounded-xl sm:border sm:shadow-floating",
          "data-[state=closed]:animate-sink-out data-[state=open]:animate-rise-in",
          WIDTHS[size],
          className,
        )}
        onInteractOutside={keepOpenForToasts}
        {...props}
      >
        <DialogHeader title={title} description={description} hideDescription={hideDescription} />
        <OverlayHome value={home}>{children}</OverlayHome>
      </Primitive.Content>
    </Primitive.Portal>
  );
}

function DialogHeader({ title, description, hideDescription }: DialogHeaderProps) {
  return (
    <header className="flex items-start gap-4 border-b px-4 pt-4 pb-3 sm:px-6 sm:pt-5 sm:pb-4">
      <div className="grid min-w-0 flex-1 gap-1">
        <Primitive.Title className="font-display text-xl leading-7 break-words">
          {title}
        </Primitive.Title>
        <Primitive.Description
          className={hideDescription ? "sr-only" : "text-sm text-muted-foreground"}
        >
          {description}
        </Primitive.Description>
      </div>
      <Primitive.Close asChild>
        <Button variant="ghost" size="icon" aria-label="Close" className="-mt-1 -mr-2">
          <X aria-hidden />
        </Button>
      </Primitive.Close>
    </header>
  );
}

/** The part of a dialog that scrolls. */
export function DialogBody({ className, ...props }: ComponentProps<"div">) {
  return (
    <div
      data-slot="dialog-body"
      className={cn(
        "scroll-y grid min-h-0 flex-1 scroll-py-5 content-start gap-5 px-4 py-5 sm:px-6",
        className,
      )}
      {...props}
    />
  );
}

/** The acts, always in sight: the main one last, and above a phone's home bar. */
export function DialogFooter({ className, ...props }: ComponentProps<"div">) {
  return (
    <div
      data-slot="dialog-footer"
      className={cn(
        "flex items-center justify-end gap-2 border-t px-4 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:px-6 sm:py-4",
        className,
      )}
      {...props}
    />
  );
}
