import type { Recogniser } from "../recogniser.ts";
import { draftMessage } from "./draft.ts";
import { hasBlocks, isMessage } from "./shape.ts";
import { MRKDWN, UNFORMATTED } from "./writing.ts";

/**
 * Slack's incoming webhooks, and whoever writes as to one; Slack's page "Sending messages using incoming
 * webhooks". `{"text": "…"}` alone is a message. `channel` and `thread_ts` are not followed: the address
 * says where a message goes.
 */
export const slack: Recogniser = {
  name: "Slack",
  recognises: ({ json }) => json !== null && (hasBlocks(json) || isMessage(json)),
  toDraft: ({ json }) => draftMessage(json ?? {}, json?.mrkdwn === false ? UNFORMATTED : MRKDWN),
};
