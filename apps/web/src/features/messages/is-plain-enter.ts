import type { KeyboardEvent } from "react";

/** Enter as "send": neither with Shift, nor while a Chinese or Japanese word is being composed. */
export const isPlainEnter = (event: KeyboardEvent): boolean =>
  event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing;
