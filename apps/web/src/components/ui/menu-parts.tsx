"use client";

import { Menu as Primitive } from "radix-ui/internal";
import { type ComponentProps, type RefObject, useEffect, useRef, useState } from "react";
import { cn } from "../../lib/cn.ts";
import { useOverlayHome } from "./overlay-home.ts";

type ContentProps = ComponentProps<typeof Primitive.Content>;

interface MenuProps extends Pick<ContentProps, "align" | "side" | "className" | "children"> {
  id: string;
  isOpen: boolean;
  /** It was opened by a key, so its first item has the focus. */
  isByKey: boolean;
  onClose: () => void;
  /** The button that it hangs at and that names it; it gets the focus back. */
  anchor: RefObject<HTMLButtonElement | null>;
}

/** Not modal: the page behind keeps scrolling and stays readable to assistive technology. */
export function Menu({ id, isOpen, isByKey, onClose, anchor, className, ...props }: MenuProps) {
  const { isShown, home } = useShown(isOpen, isByKey);
  const isLeft = useRef(false);
  const isWanted = useRef(isOpen);
  isWanted.current = isOpen;
  return (
    <Primitive.Root
      open={isShown}
      // What is on its way out still dismisses itself at each press, also at the one that opens it again.
      onOpenChange={(open) => !open && isShown && onClose()}
      modal={false}
    >
      <Primitive.Anchor virtualRef={anchor} />
      <Primitive.Portal container={home}>
        <Primitive.Content
          id={id}
          aria-labelledby={anchor.current?.id}
          data-slot="dropdown-menu-content"
          sideOffset={6}
          collisionPadding={8}
          className={cn(
            "scroll-y z-50 max-h-(--radix-popper-available-height) min-w-48 max-w-[calc(100vw-1rem)] origin-(--radix-popper-transform-origin) rounded-lg border bg-popover p-1 text-popover-foreground shadow-floating",
            "data-[state=closed]:animate-fade-out data-[state=open]:animate-pop-in",
            className,
          )}
          // Whoever presses something else wants to be there.
          onInteractOutside={() => {
            isLeft.current = true;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            // It may be gone only to open elsewhere, when the page that it closed in went first.
            if (!isLeft.current && !isWanted.current) anchor.current?.focus();
            isLeft.current = false;
          }}
          {...props}
        />
      </Primitive.Portal>
    </Primitive.Root>
  );
}

/** Opens a moment after it is told to, when Radix listens and the home is found; closes at once. */
function useShown(isOpen: boolean, isByKey: boolean) {
  const { home, find } = useOverlayHome();
  const [isReady, setIsReady] = useState(false);
  useEffect(() => {
    if (isOpen) find(true);
    // The key may have been pressed before Radix, which asks for the last one, was there to hear it.
    if (isOpen && isByKey) document.dispatchEvent(new KeyboardEvent("keydown"));
    setIsReady(isOpen);
  }, [isOpen, isByKey, find]);
  return { isShown: isOpen && isReady, home };
}

const ITEM_CLASSES = [
  "touch-target relative flex cursor-pointer select-none items-center gap-2.5 rounded-md px-2.5 py-1.5 text-sm outline-none",
  "data-[highlighted]:bg-accent data-[highlighted]:text-accent-foreground",
  "data-[disabled]:pointer-events-none data-[disabled]:opacity-50",
  "[&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted-foreground",
];

type ItemProps = ComponentProps<typeof Primitive.Item> & { variant?: "default" | "destructive" };

export function MenuItem({ className, variant = "default", ...props }: ItemProps) {
  return (
    <Primitive.Item
      data-slot="dropdown-menu-item"
      className={cn(
        ITEM_CLASSES,
        variant === "destructive" &&
          "text-destructive data-[highlighted]:bg-destructive-soft data-[highlighted]:text-destructive-soft-foreground [&_svg]:text-current",
        className,
      )}
      {...props}
    />
  );
}

export function MenuSeparator({ className, ...props }: ComponentProps<typeof Primitive.Separator>) {
  return <Primitive.Separator className={cn("-mx-1 my-1 h-px bg-border", className)} {...props} />;
}
