import type { ExternalToast } from "sonner";

type Kind = "message" | "success" | "error";

const waiting = new Set<() => void>();
let isWanted = false;

/** For `Toaster`, which has nothing to load before the first toast. */
export const firstToast = {
  subscribe(listener: () => void): () => void {
    waiting.add(listener);
    return () => waiting.delete(listener);
  },
  hasCome: () => isWanted,
};

async function show(kind: Kind, text: string, options?: ExternalToast): Promise<void> {
  isWanted = true;
  for (const tell of waiting) tell();
  const sonner = await import("sonner");
  sonner.toast[kind](text, options);
}

/** Long enough to read and to act on. */
const PROBLEM_MS = 8_000;

/** Short notices at the screen's edge. sonner itself is fetched with the first of them. */
export const toast = {
  message: (text: string, options?: ExternalToast) => show("message", text, options),
  success: (text: string, options?: ExternalToast) => show("success", text, options),
  error: (text: string, options?: ExternalToast) =>
    show("error", text, { duration: PROBLEM_MS, ...options }),
};

/** Says that something was saved, and what seems wrong with it all the same. */
export const toastSaved = (text: string, warning: string | null): void =>
  void (warning === null
    ? toast.success(text)
    : toast.message(text, { description: warning, duration: PROBLEM_MS }));
