import { env, log, singleton } from "@tidings/config";
import { failed } from "./answers.ts";
import { Inbound } from "./inbound.ts";
import { countUnread, postDuration, watchWaiting } from "./metrics.ts";
import type { Answer, Post } from "./post.ts";
import type { KeptPost, Replayed } from "./replay.ts";

const MS_PER_SECOND = 1_000;

const inbound = (): Inbound =>
  singleton("inbound", () => {
    const { INBOUND_RATE, INBOUND_BURST, INBOUND_MAX_BYTES } = env();
    const limits = { rate: INBOUND_RATE, burst: INBOUND_BURST, maxBytes: INBOUND_MAX_BYTES };
    const made = new Inbound(limits);
    watchWaiting(() => made.waiting);
    return made;
  });

/**
 * Turns a post into a message: `200 {"ok", "success", "message_id"}` once it is committed, else one of
 * the answers in `refusal.ts`. Never rejects.
 */
export async function receivePost(post: Post): Promise<Answer> {
  const startedAt = performance.now();
  try {
    return await inbound().receive(post);
  } catch (error) {
    const { requestId } = post;
    log().error({ err: error, requestId }, "an inbound post failed");
    countUnread("unavailable");
    return failed(requestId);
  } finally {
    postDuration.add((performance.now() - startedAt) / MS_PER_SECOND);
  }
}

/** Makes a new message of a post that was kept: for its webhook's managers, whose word it is done on. */
export const replayPost = (kept: KeptPost): Promise<Replayed> => inbound().replay(kept);

/** Refuses posts from now on, and resolves when those that were accepted are stored. */
export const closeInbound = (): Promise<void> => inbound().close();
