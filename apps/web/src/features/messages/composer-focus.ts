let wanted: string | undefined;

/** Has the box for messages take the focus when this channel opens: whoever made it is about to write. */
export function wantFocusIn(channelId: string): void {
  wanted = channelId;
}

/** Whether this channel's box was asked to take the focus; it is asked once. */
export function isWanted(channelId: string): boolean {
  if (wanted !== channelId) return false;
  wanted = undefined;
  return true;
}
