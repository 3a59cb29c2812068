import { gauge, histogram, LATENCY_BUCKETS, quickCounter, quickHistogram } from "@tidings/watch";
import type { Arrival } from "./arrival.ts";
import type { Reading } from "./read-post.ts";
import { type ErrorCode, Refusal } from "./refusal.ts";
import { Repeated, type Verdict } from "./store/candidate.ts";
import type { ChangeVerdict } from "./store/change-message.ts";

/** What became of a post: a message of its kind, nothing by its webhook's will, or the code of its refusal. */
export type PostOutcome = "stored" | "changed" | "deleted" | "repeated" | "dropped" | ErrorCode;

const BATCH_BUCKETS = [1, 2, 4, 8, 16, 32, 64, 96] as const;
/** In place of a recogniser where none has read the post. */
const NONE = "none";

/** Posts by outcome and recogniser. */
const posts = quickCounter<PostOutcome, string>(
  "tidings_inbound_posts_total",
  "Posts to channel webhooks, by what became of them and by the recogniser that read them.",
  ["outcome", "recogniser"],
);

/** Seconds from a post's arrival until its answer is ready. */
export const postDuration = quickHistogram(
  "tidings_inbound_post_duration_seconds",
  "Time from the arrival of a post to a channel webhook until its answer is ready.",
  LATENCY_BUCKETS,
);

/** Posts in each statement. */
export const batchPosts = histogram(
  "tidings_inbound_batch_posts",
  "Posts that shared a statement and a commit.",
  BATCH_BUCKETS,
);

/** Seconds from a statement's sending until its commit is known. */
export const commitDuration = histogram(
  "tidings_inbound_commit_duration_seconds",
  "Time that the database takes for a batch of posts, the commit included.",
  LATENCY_BUCKETS,
);

/** Shows how many posts wait. */
export const watchWaiting = (count: () => number): void => {
  gauge(
    "tidings_inbound_waiting_posts",
    "Posts that wait until their batch is sent to the database.",
    [],
    (metric) => metric.set(count()),
  );
};

/** Counts a post that nothing has read. */
export const countUnread = (outcome: ErrorCode): void => posts.add(outcome, NONE);

/** Counts a post, by what the database said of it. */
export const countPost = (
  arrival: Pick<Arrival, "waitMs">,
  reading: Reading,
  verdict: Verdict | ChangeVerdict,
): void => {
  const outcome = outcomeOf(arrival, reading, verdict);
  // Who has no right to post has no say in what is counted where.
  posts.add(outcome, outcome === "unauthorized" ? NONE : (reading.sender ?? NONE));
};

function outcomeOf(
  { waitMs }: Pick<Arrival, "waitMs">,
  { result }: Reading,
  verdict: Verdict | ChangeVerdict,
): PostOutcome {
  if (verdict instanceof Repeated) return "repeated";
  switch (verdict) {
    case "stored":
      return "stored";
    case "changed":
      return result === "deletion" ? "deleted" : "changed";
    case "valid":
      if (waitMs > 0) return "rate_limited";
      return result instanceof Refusal ? result.code : "dropped";
    case "archived":
      return "channel_archived";
    case "no-thread":
      return "unknown_thread";
    case "unknown":
      return "unknown_message";
    case "unauthorized":
      return "unauthorized";
    default:
      return "unavailable";
  }
}
