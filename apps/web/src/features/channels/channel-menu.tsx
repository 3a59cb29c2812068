"use client";

import { may } from "@tidings/api/permissions";
import { EllipsisVertical, LogOut, Settings2, Users } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DropdownMenu } from "@/components/ui/dropdown-menu";
import { useOpener } from "@/components/ui/use-opener";
import type { Channel } from "./types";

const EditChannelDialog = dynamic(
  () => import("./edit-channel-dialog").then((module) => module.EditChannelDialog),
  {
    loading: () => null,
  },
);
const WebhooksDialog = dynamic(
  () => import("../webhooks/webhooks-dialog").then((module) => module.WebhooksDialog),
  {
    loading: () => null,
  },
);
const MembersDialog = dynamic(
  () => import("./members-dialog").then((module) => module.MembersDialog),
  {
    loading: () => null,
  },
);
const LeaveChannelDialog = dynamic(
  () => import("./leave-channel-dialog").then((module) => module.LeaveChannelDialog),
  {
    loading: () => null,
  },
);

type Open = "edit" | "webhooks" | "members" | "leave" | null;

/** The channel's menu (⋮) and what it opens. */
export function ChannelMenu({ channel }: { channel: Channel }) {
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const opener = useOpener(open !== null);
  const isMember = channel.standing === "member" || channel.standing === "manager";
  return (
    <>
      <DropdownMenu
        align="end"
        trigger={
          <Button ref={opener} variant="ghost" size="icon" aria-label="Channel menu">
            <EllipsisVertical aria-hidden />
          </Button>
        }
      >
        {({ MenuItem }) => (
          <>
            {may(channel.standing, "channel.manage", channel.isPrivate) && (
              <MenuItem onSelect={() => setOpen("edit")}>
                <Settings2 aria-hidden />
                Edit Channel
              </MenuItem>
            )}
            <MenuItem onSelect={() => setOpen("members")}>
              <Users aria-hidden />
              Members
            </MenuItem>
            {isMember && (
              <MenuItem onSelect={() => setOpen("leave")}>
                <LogOut aria-hidden />
                Leave channel
              </MenuItem>
            )}
          </>
        )}
      </DropdownMenu>
      {open === "edit" && <EditChannelDialog channel={channel} onClose={close} onOpen={setOpen} />}
      {open === "webhooks" && <WebhooksDialog channel={channel} onClose={close} />}
      {open === "members" && <MembersDialog channel={channel} onClose={close} />}
      {open === "leave" && <LeaveChannelDialog channel={channel} onClose={close} />}
    </>
  );
}
