import { ImagePlus } from "lucide-react";
import { cn } from "../../lib/cn.ts";

type ImagePreviewProps = { src: string | null | undefined; isOver: boolean };

/** The chosen image in a square, or the square's invitation. */
export function ImagePreview({ src, isOver }: ImagePreviewProps) {
  return (
    <span
      className={cn(
        "grid size-20 place-items-center overflow-hidden rounded-xl border bg-card text-muted-foreground transition-colors",
        !src && "border-input border-dashed",
        isOver && "border-ring border-solid bg-primary-soft text-primary-soft-foreground",
      )}
    >
      {src ? (
        <img src={src} alt="" className="size-full object-cover" />
      ) : (
        <ImagePlus aria-hidden className="size-5" strokeWidth={1.75} />
      )}
    </span>
  );
}
