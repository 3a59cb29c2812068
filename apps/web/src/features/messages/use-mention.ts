"use client";

import { type KeyboardEvent, type RefObject, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { completeMention, type MentionPlace, mentionAt } from "./mention-place";

/** Takes a key, or leaves it (false) to the box. */
export type TakeKey = (event: KeyboardEvent) => boolean;

interface Writing {
  box: RefObject<HTMLTextAreaElement | null>;
  content: string;
  write: (text: string) => void;
}

/** Follows the writing of a mention in a box; who may be meant is for `MentionPicker` to find and to offer. */
export function useMention({ box, content, write }: Writing) {
  const [place, setPlace] = useState<MentionPlace | null>(null);
  const [active, setActive] = useState<string>();
  /** Where one has said no. */
  const [refused, setRefused] = useState<number>();
  const takeKey = useRef<TakeKey>(() => false);
  const look = () => {
    const element = box.current;
    if (element === null) return;
    const { value, selectionStart, selectionEnd } = element;
    const found = selectionStart === selectionEnd ? mentionAt(value, selectionStart) : null;
    setPlace((before) =>
      before?.end === found?.end && before?.query === found?.query ? before : found,
    );
    if (found?.start !== refused) setRefused(undefined);
  };
  const choose = (name: string) => {
    if (place === null) return;
    const done = completeMention(content, place, name);
    // The caret can only stand where there is text by then.
    flushSync(() => write(done.text));
    box.current?.setSelectionRange(done.caret, done.caret);
    setPlace(null);
  };
  const shown = place !== null && place.start !== refused ? place : null;
  return {
    place: shown,
    look,
    end: () => setPlace(null),
    takesKey: (event: KeyboardEvent) => shown !== null && takeKey.current(event),
    boxProps: { "aria-autocomplete": "list" as const, "aria-activedescendant": active },
    pickerProps: {
      takeKey,
      onChoose: choose,
      onActive: setActive,
      onRefuse: () => setRefused(place?.start),
    },
  };
}
