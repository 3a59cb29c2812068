"use client";

import { useId, useRef } from "react";
import { cn } from "../../lib/cn.ts";
import { Button } from "./button.tsx";
import { buttonVariants } from "./button-variants.ts";
import { FieldError } from "./field-error.tsx";
import { IMAGE_TYPES } from "./image-file.ts";
import { ImagePreview } from "./image-preview.tsx";
import { useFileDrop } from "./use-file-drop.ts";
import { useImageFile } from "./use-image-file.ts";

type ImagePickerProps = {
  label: string;
  /** A URL or a data URL; null shows an empty square. */
  value: string | null | undefined;
  /** Gets the chosen image as a data URL, or null once it is removed. */
  onChange: (image: string | null) => void;
  /** What the server had against it. */
  error?: string | undefined;
  disabled?: boolean;
};

/** A square that takes a PNG, JPEG, WebP or GIF of up to 5 MiB, chosen or dropped. */
export function ImagePicker({ label, value, onChange, error, disabled = false }: ImagePickerProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { take, problem = error, clear } = useImageFile(onChange);
  const { isOver, dropProps } = useFileDrop(take);
  const remove = () => {
    clear();
    onChange(null);
    // The button that was pressed goes away.
    input.current?.focus();
  };

  return (
    <fieldset
      data-slot="image-picker"
      disabled={disabled}
      className="grid min-w-0 gap-1.5"
      {...dropProps}
    >
      <span id={`${id}-label`} className="text-sm font-medium leading-5">
        {label}
      </span>
      <div className="flex items-center gap-2">
        <input
          ref={input}
          id={id}
          type="file"
          aria-labelledby={`${id}-label ${id}-choose`}
          accept={IMAGE_TYPES}
          aria-describedby={`${id}-note`}
          aria-invalid={problem !== undefined || undefined}
          onChange={({ target }) => {
            void take(target.files?.[0]);
            // Otherwise the same file could not be chosen twice.
            target.value = "";
          }}
          className="peer sr-only"
        />
        <ChooseLabel id={`${id}-choose`} htmlFor={id} value={value} isOver={isOver} />
        {value && (
          <Button variant="ghost" size="sm" onClick={remove}>
            Remove
          </Button>
        )}
      </div>
      <Note id={`${id}-note`} problem={problem} />
    </fieldset>
  );
}

type ChooseLabelProps = {
  id: string;
  htmlFor: string;
  value: string | null | undefined;
  isOver: boolean;
};

function ChooseLabel({ id, htmlFor, value, isOver }: ChooseLabelProps) {
  return (
    <label
      htmlFor={htmlFor}
      className="group/choose flex items-center gap-4 peer-focus-visible:[&>[data-slot=choose]]:outline-2 peer-disabled:opacity-50"
    >
      <ImagePreview src={value} isOver={isOver} />
      <span
        id={id}
        data-slot="choose"
        className={cn(
          buttonVariants({ variant: "outline", size: "sm" }),
          "outline-offset-2 outline-ring group-hover/choose:bg-accent",
        )}
      >
        {value ? "Replace" : "Choose image"}
      </span>
    </label>
  );
}

function Note({ id, problem }: { id: string; problem: string | undefined }) {
  if (problem) {
    return (
      <FieldError id={id} role="alert">
        {problem}
      </FieldError>
    );
  }
  return (
    <p id={id} className="text-[0.8125rem] leading-5 text-muted-foreground">
      PNG, JPEG, WebP or GIF, up to 5 MiB
    </p>
  );
}
