/** Stands beneath an answer for as long as more of it is to come; the status says it to screen readers. */
export const AnswerProgress = ({ isQueued }: { isQueued: boolean }) => (
  <div aria-hidden className="flex h-8 items-center gap-2 text-xs text-muted-foreground">
    <span className="size-2 animate-breathe rounded-full bg-primary" />
    {isQueued ? "Waiting for the model …" : "Answering …"}
  </div>
);
