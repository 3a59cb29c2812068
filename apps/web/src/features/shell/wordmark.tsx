/** The product's name as it is written. */
export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2 font-display text-xl font-semibold tracking-tight">
      <Mark />
      Tidings
    </span>
  );
}

/** A letter on its way. */
function Mark() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden className="size-6 text-primary">
      <rect x="1" y="4" width="22" height="16" rx="4" fill="currentColor" />
      <path
        d="M5.5 9.2 12 13.6l6.5-4.4"
        fill="none"
        stroke="var(--primary-foreground)"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
