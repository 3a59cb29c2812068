"use client";

import { Tooltip as Primitive } from "radix-ui";
import type { ComponentProps, ReactElement, ReactNode } from "react";
import { useOverlayHome } from "./overlay-home.ts";

type TooltipProps = {
  content: ReactNode;
  /** One element that takes the focus. An icon button still needs its own `aria-label`. */
  children: ReactElement;
  side?: ComponentProps<typeof Primitive.Content>["side"];
};

const DELAY_MS = 400;

/** A few words on hover and on keyboard focus. Nothing that a phone's user would miss. */
export function Tooltip({ content, children, side = "top" }: TooltipProps) {
  const { home, find } = useOverlayHome();
  return (
    <Primitive.Provider delayDuration={DELAY_MS}>
      <Primitive.Root onOpenChange={find}>
        <Primitive.Trigger asChild>{children}</Primitive.Trigger>
        <Primitive.Portal container={home}>
          <Primitive.Content
            data-slot="tooltip"
            side={side}
            sideOffset={6}
            collisionPadding={8}
            className="z-50 max-w-72 text-balance rounded-md bg-foreground px-2.5 py-1.5 text-xs leading-4 text-background data-[state=delayed-open]:animate-fade-in"
          >
            {content}
          </Primitive.Content>
        </Primitive.Portal>
      </Primitive.Root>
    </Primitive.Provider>
  );
}
