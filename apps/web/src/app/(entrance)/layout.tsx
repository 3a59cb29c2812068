import type { ReactNode } from "react";
import { Wordmark } from "@/features/shell/wordmark";

export default function EntranceLayout({ children }: { children: ReactNode }) {
  return (
    // Hung from the top: centred, it would move with every part that arrives.
    <main className="grid min-h-dvh content-start justify-items-center gap-8 px-4 pt-[clamp(2.5rem,16dvh,10rem)] pb-10">
      <Wordmark />
      <div className="w-full max-w-sm">{children}</div>
    </main>
  );
}
