import { ArrowUp } from "lucide-react";
import { Button } from "@/components/ui/button";

/** Lies over the list, so that coming and going it moves nothing. */
export function NewOnes({ count, onShow }: { count: number; onShow: () => void }) {
  return (
    <div role="status" className="sticky top-2 z-10 flex h-0 justify-center">
      {count > 0 && (
        <Button size="sm" className="shadow-floating" onClick={onShow}>
          <ArrowUp aria-hidden />
          {count} new {count === 1 ? "post" : "posts"}
        </Button>
      )}
    </div>
  );
}
