"use client";

import { Eye, EyeOff } from "lucide-react";
import { useId, useState } from "react";
import { cn } from "../../lib/cn.ts";
import { Button } from "./button.tsx";
import { CONTROL_CLASSES } from "./control-classes.ts";
import { CopyButton } from "./copy-button.tsx";
import { Label } from "./label.tsx";
import { maskSecret } from "./mask-secret.ts";

type SecretFieldProps = {
  label: string;
  value: string;
  copyLabel?: string;
  description?: string;
  /** It was asked for already. */
  isShown?: boolean;
  className?: string;
};

/** A secret that is masked until asked for; Copy works either way. */
export function SecretField({ label, value, copyLabel = "Copy", ...rest }: SecretFieldProps) {
  const { description, isShown = false, className } = rest;
  const [shown, setShown] = useState(isShown);
  const id = useId();
  const Icon = shown ? EyeOff : Eye;
  return (
    <div data-slot="secret-field" className={cn("grid min-w-0 gap-1.5", className)}>
      <Label htmlFor={id}>{label}</Label>
      <div className="flex flex-wrap gap-2">
        <div className="relative min-w-0 flex-[1_1_16rem]">
          <input
            id={id}
            readOnly
            value={shown ? value : maskSecret(value)}
            spellCheck={false}
            aria-describedby={description && `${id}-note`}
            onFocus={(event) => event.target.select()}
            className={cn(
              CONTROL_CLASSES,
              "h-10 truncate pr-11 font-mono text-[0.8125rem] sm:text-[0.8125rem]",
            )}
          />
          <Button
            variant="ghost"
            size="icon"
            className="absolute top-0 right-0 size-10 text-muted-foreground"
            aria-label={`${shown ? "Hide" : "Show"} ${label}`}
            aria-controls={id}
            onClick={() => setShown(!shown)}
          >
            <Icon aria-hidden />
          </Button>
        </div>
        <CopyButton text={value} label={copyLabel} size="md" className="max-sm:grow" />
      </div>
      {description && (
        <p id={`${id}-note`} className="text-[0.8125rem] leading-5 text-muted-foreground">
          {description}
        </p>
      )}
    </div>
  );
}
