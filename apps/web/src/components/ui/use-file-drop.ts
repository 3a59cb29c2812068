"use client";

import { type DragEvent, useState } from "react";

/** Props for an element on which one file may be dropped, and whether one hovers over it. */
export function useFileDrop(onFile: (file: File | undefined) => unknown) {
  const [isOver, setIsOver] = useState(false);
  const dropProps = {
    onDragOver(event: DragEvent) {
      event.preventDefault();
      setIsOver(true);
    },
    onDragLeave(event: DragEvent) {
      const to = event.relatedTarget;
      setIsOver(to instanceof Node && event.currentTarget.contains(to));
    },
    onDrop(event: DragEvent) {
      event.preventDefault();
      setIsOver(false);
      onFile(event.dataTransfer.files[0]);
    },
  };
  return { isOver, dropProps };
}
