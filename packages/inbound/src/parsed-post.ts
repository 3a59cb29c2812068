export type JsonObject = Readonly<Record<string, unknown>>;

/** A post whose body could be read: what a recogniser decides by. */
export interface ParsedPost {
  /** A header's value by its lower-case name; null when there is none. */
  header(name: string): string | null;
  /** The body, decoded. */
  text: string;
  /** The body as the JSON object that it is; null when it came as plain text. */
  json: JsonObject | null;
}
