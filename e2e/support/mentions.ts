import type { APIRequestContext } from "@playwright/test";
import type { Account } from "./accounts.ts";
import { createChannel, sendMessages, setMember } from "./workspace.ts";

/** Says something to a person, by name; it is an event that their own endpoints hear of. */
export type Mention = (text: string) => Promise<void>;

/**
 * A colleague who can call a person by name, in a channel that both belong to.
 * @param request signed in as the colleague
 */
export async function colleagueOf(
  person: Pick<Account, "id" | "name">,
  request: APIRequestContext,
): Promise<Mention> {
  const channel = await createChannel(request);
  await setMember(request, channel, person);
  return (text) => sendMessages(request, channel, [`@"${person.name}" ${text}`]);
}
