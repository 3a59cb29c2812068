import { escapeMarkdown, link } from "../../markdown/write.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { at, firstText, isObject, toText } from "../../payload/read.ts";
import type { Writing } from "./writing.ts";

/** A text object, or the string that some senders put in its place, as Markdown. */
export function markdownOf(value: unknown, writing: Writing): string {
  if (!isObject(value)) return writing.toMarkdown(toText(value));
  const text = toText(value.text);
  return value.type === "plain_text"
    ? escapeMarkdown(writing.toPlain(text))
    : writing.toMarkdown(text);
}

/** The same as plain text. */
export const plainOf = (value: unknown, writing: Writing): string =>
  writing.toPlain(toText(isObject(value) ? value.text : value));

/** A button, a menu of links or a picture as links; empty for what leads nowhere. */
export function linksOf(element: JsonObject, writing: Writing): string[] {
  const options = Array.isArray(element.options) ? element.options.filter(isObject) : [];
  if (options.length > 0) return options.flatMap((option) => linksOf(option, writing));
  if (element.type === "image") return [imageOf(element, writing)];
  const url = toText(element.url);
  return url === "" ? [] : [link(plainOf(element.text, writing), url)];
}

/** An image block or element as a link: no reader's browser loads a picture from elsewhere. */
export function imageOf(image: JsonObject, writing: Writing): string {
  const url = firstText(image.image_url, at(image.slack_file, "url"));
  const label = plainOf(image.title, writing) || writing.toPlain(toText(image.alt_text));
  return link(label || (url && "Image"), url);
}
