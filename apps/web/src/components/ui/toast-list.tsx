"use client";

import { CircleAlert, CircleCheck } from "lucide-react";
import { useTheme } from "next-themes";
import type { CSSProperties } from "react";
import { Toaster as Sonner } from "sonner";

const TOKENS = {
  "--normal-bg": "var(--popover)",
  "--normal-text": "var(--popover-foreground)",
  "--normal-border": "var(--border)",
  "--border-radius": "var(--radius-lg)",
  fontFamily: "inherit",
  // A modal dialog switches the pointer off for everything beside it.
  pointerEvents: "auto",
} as CSSProperties;

/**
 * Beneath the head of a page or a dialog, in its middle: there stand words, while what one writes in and
 * presses stands at its ends. A toast would take the click that was meant for it.
 */
const BENEATH_THE_HEAD = { top: "4.25rem", right: "1rem", left: "1rem" };

/** sonner in the app's own colours. */
export default function ToastList() {
  const { resolvedTheme } = useTheme();
  return (
    <Sonner
      theme={resolvedTheme === "dark" ? "dark" : "light"}
      style={TOKENS}
      position="top-center"
      offset={BENEATH_THE_HEAD}
      mobileOffset={BENEATH_THE_HEAD}
      icons={{
        success: <CircleCheck aria-hidden className="size-4 text-primary" />,
        error: <CircleAlert aria-hidden className="size-4 text-destructive" />,
      }}
      toastOptions={{
        classNames: {
          toast: "shadow-floating!",
          title: "text-sm",
          description: "text-muted-foreground!",
          actionButton:
            "touch-target h-8! rounded-md! bg-primary! px-3! text-[0.8125rem]! text-primary-foreground!",
        },
      }}
    />
  );
}
