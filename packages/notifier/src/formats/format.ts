import type { Words } from "../events/event-type.ts";

/** An event as a format gets it: the documented JSON, and the same for people. */
export interface Notification {
  json: Record<string, unknown>;
  words: Words;
}

/** What is to be POSTed. */
export interface OutgoingPost {
  url: string;
  contentType: string;
  body: string;
}

/** One receiver's dialect: pure, input to output. A file of its own per dialect, and one line in the table. */
export interface Format {
  /** Its name in the database and in settings, such as `slack`. */
  name: string;
  /** Its name for people. */
  label: string;
  /** True for the addresses that surely belong to this receiver, judged by the parsed host name. */
  recognises(url: URL): boolean;
  /** Never throws, whatever the words hold; keeps to the receiver's documented limits. */
  render(notification: Notification, url: URL): OutgoingPost;
}
