"use client";

import type { MessageView } from "@tidings/api";
import { Braces, type LucideIcon, MessageSquareReply, Pencil, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/lib/cn";
import { openThread } from "../threads/thread-address";

// Without a `loading` the page would be hidden while a dialog's code is on its way, and lose its focus.
const DeleteMessageDialog = dynamic(
  () => import("./delete-message-dialog").then((module) => module.DeleteMessageDialog),
  { loading: () => null },
);
const PayloadDialog = dynamic(
  () => import("./payload-dialog").then((module) => module.PayloadDialog),
  { loading: () => null },
);

interface MessageActionsProps {
  message: MessageView;
  mayEdit: boolean;
  mayDelete: boolean;
  mayReply: boolean;
  maySeePayload: boolean;
  onEdit: () => void;
}

/** Shown near the pointer, to the keyboard and at a touch; what isn't shown can't be hit either. */
const SHOWN_WHEN_NEAR =
  "pointer-events-none opacity-0 group-focus-within/message:pointer-events-auto group-focus-within/message:opacity-100 group-hover/message:pointer-events-auto group-hover/message:opacity-100";

/** What may be done with a message. */
export function MessageActions({ message, onEdit, ...may }: MessageActionsProps) {
  const { mayEdit, mayDelete, mayReply, maySeePayload } = may;
  const [open, setOpen] = useState<"delete" | "payload" | null>(null);
  const close = () => setOpen(null);
  if (!mayEdit && !mayDelete && !mayReply && !maySeePayload) return null;
  return (
    <div
      className={cn(
        "absolute -top-4 right-4 flex rounded-md border bg-card shadow-raised sm:right-6",
        SHOWN_WHEN_NEAR,
      )}
    >
      {mayReply && (
        <Action
          icon={MessageSquareReply}
          label="Reply in thread"
          onClick={() => openThread(message.id)}
        />
      )}
      {maySeePayload && (
        <Action icon={Braces} label="View payload" onClick={() => setOpen("payload")} />
      )}
      {mayEdit && <Action icon={Pencil} label="Edit message" onClick={onEdit} />}
      {mayDelete && (
        <Action icon={Trash2} label="Delete message" onClick={() => setOpen("delete")} />
      )}
      {open === "delete" && <DeleteMessageDialog message={message} onClose={close} />}
      {open === "payload" && <PayloadDialog message={message} onClose={close} />}
    </div>
  );
}

interface ActionProps {
  icon: LucideIcon;
  label: string;
  onClick: () => void;
}

const Action = ({ icon: Icon, label, onClick }: ActionProps) => (
  <Button
    variant="ghost"
    size="icon"
    className="size-8"
    aria-label={label}
    title={label}
    onClick={onClick}
  >
    <Icon aria-hidden />
  </Button>
);
