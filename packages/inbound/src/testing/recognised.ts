import type { Recognised } from "../message/finish-message.ts";
import { recognise } from "../recognisers/index.ts";
import { Refusal } from "../refusal.ts";
import type { Sample } from "./payloads/sample.ts";
import { posted } from "./posted.ts";

/** What a sample becomes, and by whom; throws where it is refused. */
export function recognised({
  json,
  headers = {},
}: Omit<Sample, "name" | "sender">): Partial<Recognised> & {
  sender: string;
} {
  const { message, sender } = recognise(posted(json, headers));
  if (message instanceof Refusal) throw new Error(message.message);
  return { ...message, sender };
}
