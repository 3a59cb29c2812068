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
