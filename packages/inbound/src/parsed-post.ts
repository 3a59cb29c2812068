export type JsonObject = Readonly<Record<string, unknown>>;

/** What may stand behind the token: how a sender's settings insist that its address ends. */
export type Dialect = "slack" | "github";

/** A post whose body could be read: what a recogniser decides by. */
export interface ParsedPost {
  /** A header's value by its lower-case name; null when there is none. */
  header(name: string): string | null;
  /** The body, decoded. */
  text: string;
  /**
   * The body as the JSON object that it is, or that its form field `payload` holds, or its form fields by
   * name; null when it came as plain text.
   */
  json: JsonObject | null;
  query: URLSearchParams;
  /** The address's ending; null for the plain address. */
  dialect: Dialect | null;
}
