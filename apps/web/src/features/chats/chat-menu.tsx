"use client";

import { EllipsisVertical, Pencil, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DropdownMenu } from "@/components/ui/dropdown-menu";
import { useOpener } from "@/components/ui/use-opener";
import type { Chat } from "./types";

const RenameChatDialog = dynamic(
  () => import("./rename-chat-dialog").then((module) => module.RenameChatDialog),
  {
    loading: () => null,
  },
);
const DeleteChatDialog = dynamic(
  () => import("./delete-chat-dialog").then((module) => module.DeleteChatDialog),
  {
    loading: () => null,
  },
);

/** The chat's menu (⋮) and what it opens. */
export function ChatMenu({ chat }: { chat: Chat }) {
  const [open, setOpen] = useState<"rename" | "delete" | null>(null);
  const close = () => setOpen(null);
  const opener = useOpener(open !== null);
  return (
    <>
      <DropdownMenu
        align="end"
        trigger={
          <Button ref={opener} variant="ghost" size="icon" aria-label="Chat menu">
            <EllipsisVertical aria-hidden />
          </Button>
        }
      >
        {({ MenuItem }) => (
          <>
            <MenuItem onSelect={() => setOpen("rename")}>
              <Pencil aria-hidden />
              Rename chat
            </MenuItem>
            <MenuItem variant="destructive" onSelect={() => setOpen("delete")}>
              <Trash2 aria-hidden />
              Delete chat
            </MenuItem>
          </>
        )}
      </DropdownMenu>
      {open === "rename" && <RenameChatDialog chat={chat} onClose={close} />}
      {open === "delete" && <DeleteChatDialog chat={chat} onClose={close} />}
    </>
  );
}
