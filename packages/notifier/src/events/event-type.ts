import type { z } from "zod";

/** An event in words for people: plain text, to be escaped by each format for its own dialect. */
export interface Words {
  /** What happened, in one line. */
  title: string;
  /** More of it; may be empty, and may have line breaks. */
  text: string;
  link: { label: string; url: string } | null;
  tone: "good" | "bad" | "neutral";
}

/** Whose endpoint hears of an event: the workspace's, or one of the person whom it concerns. */
export type Audience = "workspace" | "user";

/** One kind of event. A file of its own per kind, and one line in the table. */
export interface EventType<Payload = unknown> {
  /** Its name outside, such as `new_user`. */
  name: string;
  /** Whose endpoints hear of it. */
  scope: Audience | "both";
  /** When it happens, for whoever chooses events: "Somebody signs up". */
  label: string;
  /** What it carries is between the person and the model: admins see that it happened, not what was said. */
  isPrivate?: boolean;
  schema: z.ZodType<Payload>;
  /** What a test delivery carries. */
  sample: Payload;
  /** The generic format's JSON, its keys in the documented order. */
  toJson(payload: Payload): Record<string, unknown>;
  /**
   * @param appUrl where links begin, without a slash at the end
   * @param audience whose endpoint it goes to, for links to settings that each owner has
   */
  describe(payload: Payload, appUrl: string, audience: Audience): Words;
}
