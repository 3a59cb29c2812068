import { Hash, Lock } from "lucide-react";

/** A channel's name behind the sign that tells who may read it. */
export function ChannelName({ name, isPrivate }: { name: string; isPrivate: boolean }) {
  const Sign = isPrivate ? Lock : Hash;
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Sign
        role="img"
        aria-label={isPrivate ? "Private channel" : "Channel"}
        className="size-4 shrink-0 text-muted-foreground"
      />
      <span className="truncate">{name}</span>
    </span>
  );
}
