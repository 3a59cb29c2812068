/** Where a channel webhook is posted to. */
export const webhookPath = ({ id, token }: { id: string; token: string }): string =>
  `/api/v1/channels/webhooks/${id}/${token}`;
