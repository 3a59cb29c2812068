"use client";

import { Slot } from "radix-ui";
import { type ComponentProps, type ReactElement, type ReactNode, useId, useRef } from "react";
import { lateCode, useLateCode } from "./late-code.ts";
import { useMenuPress } from "./use-menu-press.ts";

/** All of a menu but its button. */
export const menuParts = lateCode(() => import("./menu-parts.tsx"));

type MenuParts = Awaited<ReturnType<typeof menuParts.load>>;

interface DropdownMenuProps
  extends Pick<ComponentProps<MenuParts["Menu"]>, "align" | "side" | "className"> {
  /** One `<button>`, or what becomes one. */
  trigger: ReactElement;
  /** The items, made of what is given. */
  children: (parts: MenuParts) => ReactNode;
}

/**
 * A button and its menu. The menu's code is fetched when the page is at rest, and at the latest when
 * somebody comes near the button; a press that is faster is heeded as soon as it is there.
 */
export function DropdownMenu({ trigger, children, ...content }: DropdownMenuProps) {
  const parts = useLateCode(menuParts);
  const anchor = useRef<HTMLButtonElement>(null);
  const id = useId();
  const { isOpen, isByKey, isAwaited, close, handlers } = useMenuPress(menuParts, anchor);
  const isShown = isOpen && !isAwaited;
  return (
    <>
      <Slot.Root
        ref={anchor}
        id={`${id}button`}
        aria-haspopup="menu"
        aria-expanded={isShown}
        aria-controls={isShown ? id : undefined}
        aria-busy={isAwaited || undefined}
        data-state={isOpen ? "open" : "closed"}
        {...handlers}
      >
        {trigger}
      </Slot.Root>
      {parts && (
        <parts.Menu id={id} anchor={anchor} {...{ isOpen, isByKey }} onClose={close} {...content}>
          {children(parts)}
        </parts.Menu>
      )}
    </>
  );
}
