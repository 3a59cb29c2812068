import { cn } from "../../lib/cn.ts";

/** A turning ring that breathes instead where motion is unwelcome. Give `label` where nothing else names the wait. */
export function Spinner({ className, label }: { className?: string; label?: string }) {
  const ring = (
    <svg
      aria-hidden="true"
      data-slot="spinner"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      className={cn("size-4 animate-spin motion-reduce:animate-breathe", className)}
    >
      <circle cx="8" cy="8" r="6.5" opacity="0.25" />
      <path d="M14.5 8A6.5 6.5 0 0 0 8 1.5" strokeLinecap="round" />
    </svg>
  );
  if (label === undefined) return ring;
  return (
    <span role="status">
      {ring}
      <span className="sr-only">{label}</span>
    </span>
  );
}
