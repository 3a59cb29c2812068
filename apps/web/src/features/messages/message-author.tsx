import type { MessageView } from "@tidings/api";
import { AppBadge } from "@/components/ui/badge";

/**
 * Who wrote it. The name that a post asked for stands first, and never without the badge and the name of
 * the webhook that it came by.
 */
export function MessageAuthor({ author }: { author: MessageView["author"] }) {
  const { name, senderName, role } = author;
  return (
    <>
      <span className="font-semibold wrap-anywhere">{senderName ?? name}</span>
      {role === "webhook" && <AppBadge />}
      {senderName !== null && (
        <span className="text-sm text-muted-foreground wrap-anywhere">via {name}</span>
      )}
    </>
  );
}
