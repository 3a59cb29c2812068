import { discordToMarkdown } from "../../markdown/discord.ts";
import { link, paragraphs } from "../../markdown/write.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { firstText, textAt, toObject, toObjects, toText } from "../../payload/read.ts";

const ROW = 1;
const BUTTON = 2;
const TEXT = 10;
const GALLERY = 12;
/** Components within components; Discord itself has three levels. */
const MAX_DEPTH = 4;

const button = ({ label, url, emoji }: JsonObject): string =>
  toText(url) === "" ? "" : link(firstText(label, textAt(emoji, "name"), url), toText(url));

const gallery = ({ items }: JsonObject): string =>
  toObjects(items)
    .map((item) => link(firstText(item.description, "Image"), textAt(item, "media", "url")))
    .join(" · ");

function write(component: JsonObject, depth: number): string {
  switch (component.type) {
    case ROW:
      return toObjects(component.components).map(button).filter(Boolean).join(" · ");
    case BUTTON:
      return button(component);
    case TEXT:
      return discordToMarkdown(toText(component.content));
    case GALLERY:
      return gallery(component);
    default:
      return writeComponents(
        [...toObjects(component.components), toObject(component.accessory)],
        depth + 1,
      );
  }
}

/** Texts and links of a message's components; Discord's page "Component reference". */
export const writeComponents = (components: unknown, depth = 0): string =>
  depth > MAX_DEPTH
    ? ""
    : paragraphs(...toObjects(components).map((component) => write(component, depth)));
