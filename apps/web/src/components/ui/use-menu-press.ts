"use client";

import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useState,
} from "react";
import { type LateCode, useLateCode } from "./late-code.ts";

type Press = "key" | "pointer";

/** As Radix has it: these open a menu from its button. */
const KEYS = ["Enter", " ", "ArrowDown"];

/** Whether a menu is wanted, and what its button does about it while the menu's code may still be missing. */
export function useMenuPress(code: LateCode<unknown>, button: RefObject<HTMLElement | null>) {
  const [press, setPress] = useState<Press | null>(null);
  const close = useCallback(() => setPress(null), []);
  const isMissing = useLateCode(code) === undefined;
  const isAwaited = press !== null && isMissing;
  useGivingUp(isAwaited, button, close);
  // Without the network nothing opens; the next press tries again.
  const fetchAhead = () => void code.load().catch(close);
  const open = (by: Press) => {
    setPress(by);
    fetchAhead();
  };
  const handlers = {
    onPointerEnter: fetchAhead,
    onFocus: fetchAhead,
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0 || event.ctrlKey) return;
      if (press !== null) return close();
      // The focus is the menu's to take.
      event.preventDefault();
      open("pointer");
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (!KEYS.includes(event.key)) return;
      event.preventDefault();
      if (press !== null && event.key !== "ArrowDown") close();
      else open("key");
    },
  };
  return { isOpen: press !== null, isByKey: press === "key", isAwaited, close, handlers };
}

/** Who goes on to something else, while the menu is awaited, doesn't want it any more. */
function useGivingUp(
  isAwaited: boolean,
  button: RefObject<HTMLElement | null>,
  giveUp: () => void,
) {
  useEffect(() => {
    if (!isAwaited) return;
    const look = ({ target }: Event) => {
      if (!(target instanceof Node && button.current?.contains(target))) giveUp();
    };
    const names = ["pointerdown", "focusin"];
    for (const name of names) document.addEventListener(name, look);
    return () => {
      for (const name of names) document.removeEventListener(name, look);
    };
  }, [isAwaited, button, giveUp]);
}
