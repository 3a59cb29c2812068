import { ChatNav } from "../chats/chat-nav";
import { ChannelNav } from "./channel-nav";
import { ProfileMenu } from "./profile-menu";
import { Wordmark } from "./wordmark";

/** The workspace at a glance: its channels, one's own chats, and oneself at the bottom. */
export const Sidebar = () => (
  <>
    <div className="flex h-14 shrink-0 items-center px-4">
      <Wordmark />
    </div>
    <div className="scroll-y flex min-h-0 flex-1 flex-col gap-4 px-2 py-2">
      <ChannelNav />
      <ChatNav />
    </div>
    <ProfileMenu />
  </>
);
