/** Where the unread messages began when the channel was opened. */
export function NewSeparator() {
  return (
    <li data-new-mark className="flex items-center gap-3 px-4 pt-4 sm:px-6">
      <span aria-hidden className="h-px flex-1 bg-primary/50" />
      <span className="text-xs font-semibold text-primary">New</span>
      <span aria-hidden className="h-px flex-1 bg-primary/50" />
    </li>
  );
}
