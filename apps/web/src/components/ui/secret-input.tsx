"use client";

import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, useState } from "react";
import { cn } from "../../lib/cn.ts";
import { Button } from "./button.tsx";
import { Input } from "./input.tsx";

type SecretInputProps = ComponentProps<"input"> & {
  /** What is hidden, for the button that shows it: "the address". */
  what: string;
  /** True while a new one is being typed: one sees what one writes. */
  isTyped: boolean;
};

/** A box for something that holds a secret, dotted out until asked for. It stays a text box to all else. */
export function SecretInput({ what, isTyped, className, ...props }: SecretInputProps) {
  const [isAsked, setIsAsked] = useState(false);
  const isShown = isAsked || isTyped;
  const Icon = isShown ? EyeOff : Eye;
  return (
    <div data-slot="secret-input" className={cn("relative min-w-0", className)}>
      <Input
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        {...props}
        className={cn(
          "pr-11 font-mono text-[0.8125rem] sm:text-[0.8125rem]",
          !isShown && "[-webkit-text-security:disc] placeholder:[-webkit-text-security:none]",
        )}
      />
      <Button
        variant="ghost"
        size="icon"
        className="absolute top-0 right-0 size-10 text-muted-foreground"
        aria-label={`${isShown ? "Hide" : "Show"} ${what}`}
        // What is being typed is in sight anyway.
        disabled={isTyped}
        onClick={() => setIsAsked(!isAsked)}
      >
        <Icon aria-hidden />
      </Button>
    </div>
  );
}
