/** As many digits as the number of every post has, so that all requests have one length. */
export const NUMBER_DIGITS = 12;
export const NUMBER_PLACEHOLDER = "#".repeat(NUMBER_DIGITS);

/** A body that posts are made of, with a place for the post's number. */
export interface Payload {
  /** In the rows of the figures. */
  title: string;
  headers: Readonly<Record<string, string>>;
  /** JSON; holds the placeholder wherever the number goes, at least in what the message will say. */
  body: string;
}
