/** What every box that takes text has in common. 16 px on phones: iOS zooms into anything smaller. */
export const CONTROL_CLASSES = [
  "w-full min-w-0 rounded-md border border-input bg-card px-3 text-base text-foreground sm:text-sm",
  "transition-colors hover:border-foreground/60",
  "focus-visible:border-ring focus-visible:outline-offset-0",
  "aria-invalid:border-destructive aria-invalid:focus-visible:outline-destructive",
  "disabled:cursor-not-allowed disabled:opacity-50 [&[readonly]]:bg-muted",
];
