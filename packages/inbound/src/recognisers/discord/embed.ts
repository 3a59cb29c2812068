import { discordToMarkdown } from "../../markdown/discord.ts";
import { link, paragraphs } from "../../markdown/write.ts";
import type { CardDraft } from "../../message/draft.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { textAt, toNumber, toObjects, toText } from "../../payload/read.ts";

/** An embed as a card; Discord's page "Message resource", embed object. */
export function embedCard(embed: JsonObject): CardDraft {
  const image = textAt(embed, "image", "url");
  return {
    author: textAt(embed, "author", "name"),
    title: toText(embed.title),
    url: toText(embed.url),
    color: colorOf(embed.color),
    text: paragraphs(
      discordToMarkdown(toText(embed.description)),
      image !== "" && link("Image", image),
    ),
    fields: toObjects(embed.fields).map(({ name, value, inline }) => ({
      name: toText(name),
      value: discordToMarkdown(toText(value)),
      isShort: inline === true,
    })),
    footer: textAt(embed, "footer", "text"),
    time: toText(embed.timestamp),
  };
}

/** A number such as 0x2da44e; black, which is none, says nothing. */
function colorOf(value: unknown): string {
  const number = toNumber(value);
  if (number === null) return toText(value);
  return number > 0 ? `#${Math.trunc(number).toString(16).padStart(6, "0")}` : "";
}
