import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState
        headingLevel="h1"
        title="There is no such page"
        action={
          <Button asChild>
            <Link href="/">To the workspace</Link>
          </Button>
        }
      >
        Check the address, or go back to your channels.
      </EmptyState>
    </main>
  );
}
