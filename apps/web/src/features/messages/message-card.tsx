import type { Card } from "@tidings/api";
import { TimeAgo } from "@/components/ui/time-ago";
import { CardFields } from "./card-fields";
import { CardText } from "./card-text";

/** What a screen reader calls it. */
const nameOf = ({ title, author, footer }: Card): string => title ?? author ?? footer ?? "Card";

/** A box beneath a message's text. The colour at its edge only repeats what the words say. */
export function MessageCard({ card }: { card: Card }) {
  const { author, color, text, fields } = card;
  return (
    <article
      aria-label={nameOf(card)}
      className="@container relative max-w-3xl overflow-hidden rounded-md border bg-card py-2 pr-3 pl-4 text-sm wrap-anywhere"
    >
      <span
        aria-hidden
        className="absolute inset-y-0 left-0 w-1 bg-input"
        style={{ backgroundColor: color }}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
        {author && <p className="text-xs font-medium text-muted-foreground">{author}</p>}
        <Title card={card} />
        {text && <CardText text={text} />}
        {fields && <CardFields fields={fields} />}
        <Foot card={card} />
      </div>
    </article>
  );
}

function Title({ card: { title, url } }: { card: Card }) {
  if (!title) return null;
  return (
    <p className="font-semibold">
      {url ? (
        <a
          href={url}
          target="_blank"
          rel="noopener noreferrer nofollow"
          className="text-primary underline decoration-primary/40 underline-offset-[0.2em] hover:decoration-primary"
        >
          {title}
        </a>
      ) : (
        title
      )}
    </p>
  );
}

function Foot({ card: { footer, time } }: { card: Card }) {
  if (!footer && !time) return null;
  return (
    <p className="text-xs text-muted-foreground">
      {footer}
      {footer && time && " · "}
      {time && <TimeAgo date={time} />}
    </p>
  );
}
