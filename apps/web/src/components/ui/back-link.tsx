import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import { Button } from "./button.tsx";

/** The way back to the sidebar, which is a phone's home screen. */
export function BackLink() {
  return (
    <Button asChild variant="ghost" size="icon" className="md:hidden">
      <Link href="/" aria-label="Back to the channels">
        <ChevronLeft aria-hidden />
      </Link>
    </Button>
  );
}

/** A phone's way back on a page that has no head of its own. */
export const BackBar = () => (
  <div className="flex h-14 shrink-0 items-center px-2 md:hidden">
    <BackLink />
  </div>
);
