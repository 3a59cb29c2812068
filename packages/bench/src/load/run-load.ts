import { PAYLOADS, type PayloadName } from "../payloads/index.ts";
import { keepPosting } from "./keep-posting.ts";
import { NumberedPost } from "./numbered-post.ts";
import { type LoadResult, Tally } from "./tally.ts";

/** Bounds the memory of a load, and what a mistake in its duration can do. */
const MAX_POSTS = 2_000_000;

/** A load on a server of this machine. */
export interface LoadOrder {
  port: number;
  /** Where posts go, in turns. */
  paths: readonly string[];
  payload: PayloadName;
  connections: number;
  durationMs: number;
  /** The number that the first post carries in its body; the others count on from there. */
  firstNumber: number;
}

/** Posts over all connections at once, and resolves when every post that was sent is answered. */
export async function runLoad(order: LoadOrder): Promise<LoadResult> {
  const { port, paths, payload, connections, durationMs, firstNumber } = order;
  const tally = new Tally({ firstNumber, durationMs, maxPosts: MAX_POSTS });
  const post = () => keepPosting(port, new NumberedPost(port, paths, PAYLOADS[payload]), tally);
  await Promise.all(Array.from({ length: connections }, post));
  return tally.result();
}
