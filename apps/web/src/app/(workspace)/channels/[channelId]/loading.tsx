import { ChannelLoading } from "@/features/channels/channel-loading";

export default ChannelLoading;
