import { randomBytes } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { trpc } from "./api.ts";

export interface Channel {
  id: string;
  name: string;
  isPrivate: boolean;
}

export interface Webhook {
  id: string;
  name: string;
  url: string;
  imageUrl: string | null;
}

/** A name that no other test uses. */
export const unique = (what: string): string => `${what} ${randomBytes(4).toString("hex")}`;

/**
 * A new channel of the account that `request` is signed in with. Private unless asked otherwise: public
 * ones would fill the sidebars of all other tests.
 */
export const createChannel = (
  request: APIRequestContext,
  given: Partial<Pick<Channel, "name" | "isPrivate">> = {},
): Promise<Channel> =>
  trpc(request).mutate("channel.create", { name: unique("channel"), isPrivate: true, ...given });

/** Adds somebody to a channel, or changes their role in it. */
export const setMember = (
  request: APIRequestContext,
  { id: channelId }: Channel,
  { id: userId }: { id: string },
  role: "member" | "manager" = "member",
): Promise<void> => trpc(request).mutate("channel.setMember", { channelId, userId, role });

/** A new webhook of a channel; `image` is a data URL. */
export const createWebhook = (
  request: APIRequestContext,
  { id: channelId }: Channel,
  given: { name?: string; image?: string } = {},
): Promise<Webhook> =>
  trpc(request).mutate("channelWebhook.create", { channelId, name: unique("webhook"), ...given });

/** Sends messages as the signed-in person, one after another. */
export async function sendMessages(
  request: APIRequestContext,
  { id: channelId }: Channel,
  contents: string[],
): Promise<void> {
  for (const content of contents)
    await trpc(request).mutate("message.send", { channelId, content });
}

/** `count` different texts. */
export const texts = (what: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${what} ${String(index + 1).padStart(3, "0")}.`);
