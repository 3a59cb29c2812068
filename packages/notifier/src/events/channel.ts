import { z } from "zod";
import type { Words } from "./event-type.ts";

/** Anything that has an id and a name: a channel, a webhook, a person. */
export const namedSchema = z.object({ id: z.string(), name: z.string() });

export type Named = z.infer<typeof namedSchema>;

export const SAMPLE_CHANNEL: Named = {
  id: "0190a5f2-7c1e-7000-8000-000000000001",
  name: "general",
};

/** Its id and name, in this order and nothing more. */
export const namedJson = ({ id, name }: Named): Named => ({ id, name });

/** @param threadId opens the thread beneath this message as well */
export const linkToChannel = (
  { id }: Named,
  appUrl: string,
  threadId?: string | null,
): Words["link"] => ({
  label: threadId ? "Open the thread" : "Open the channel",
  url: `${appUrl}/channels/${encodeURIComponent(id)}${threadId ? `?thread=${encodeURIComponent(threadId)}` : ""}`,
});
