"use client";

import { useEffect, useRef, useState } from "react";
import { copyText } from "./copy-text.ts";

const SHOWN_MS = 2_000;

export type CopyState = "idle" | "copied" | "failed";

/** `copy(text, button)` copies; `state` tells how it went for two seconds. */
export function useCopy() {
  const [state, setState] = useState<CopyState>("idle");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const copy = async (text: string, button: HTMLElement) => {
    const copied = await copyText(text, button);
    setState(copied ? "copied" : "failed");
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setState("idle"), SHOWN_MS);
  };
  return { state, copy };
}
