"use client";

import { useState } from "react";
import { readImage, UnusableImageError } from "./image-file.ts";

/** `take(file)` hands the file on as a data URL, or says in `problem` why it can't be used. */
export function useImageFile(onImage: (dataUrl: string) => void) {
  const [problem, setProblem] = useState<string>();
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    try {
      const image = await readImage(file);
      await assertDecodes(file);
      setProblem(undefined);
      onImage(image);
    } catch (error) {
      setProblem(
        error instanceof UnusableImageError
          ? error.message
          : "This file couldn't be read. Choose another one.",
      );
    }
  };
  return { take, problem, clear: () => setProblem(undefined) };
}

async function assertDecodes(file: File): Promise<void> {
  const bitmap = await createImageBitmap(file).catch(() => {
    throw new UnusableImageError("This image is damaged. Choose another one.");
  });
  bitmap.close();
}
