import { seedChannel, seedUser, seedWebhook } from "@tidings/prisma/seed";
import { signIn } from "../pages/sign-in.ts";

/** Signing in takes the app tens of milliseconds of hashing, so listeners share a few accounts. */
const ACCOUNTS = 20;

/** A channel, and the path that posts to it go to. */
export interface PostedChannel {
  id: string;
  path: string;
}

export interface Workspace {
  /** The `Cookie` lines of the listeners' sessions. */
  cookies: string[];
  channels: PostedChannel[];
}

/** People who are signed in, and so many public channels with a webhook each. */
export async function prepareWorkspace(origin: string, channels: number): Promise<Workspace> {
  const cookies: string[] = [];
  const creator = await seedUser({ role: "admin" });
  for (let n = 0; n < ACCOUNTS; n += 1) cookies.push(await signIn(origin, await seedUser()));
  const made: PostedChannel[] = [];
  for (let n = 0; n < channels; n += 1) {
    const { id: channelId } = await seedChannel({ createdById: creator.id });
    const { id, token } = await seedWebhook({ channelId, createdById: creator.id });
    made.push({ id: channelId, path: `/api/v1/channels/webhooks/${id}/${token}` });
  }
  return { cookies, channels: made };
}
