import type { Words } from "../events/event-type.ts";
import { shorten } from "./fit-text.ts";

/** So short that, whatever escaping makes of them, text is what has to give way to a receiver's limit. */
const MAX_TITLE_CHARACTERS = 200;
const MAX_LABEL_CHARACTERS = 30;
const MAX_LINK_CHARACTERS = 500;
/** More than any receiver takes, so that what it takes is found in no time. */
const MAX_TEXT_CHARACTERS = 32_000;

/** Control characters, and those that turn the direction of what follows: both can disguise a text. */
const INVISIBLE = /[\p{Cc}\p{Bidi_Control}]/gu;

const tidyLine = (text: string): string =>
  text.replace(/\s+/g, " ").replace(INVISIBLE, "").toWellFormed().trim();

function tidyLines(text: string): string {
  const lines = text.split(/\r\n|[\r\n\u2028\u2029]/);
  const tidied = lines.map((line) => line.replace(/\t/g, " ").replace(INVISIBLE, ""));
  return tidied
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .toWellFormed()
    .trim();
}

/** Words as every receiver can take them: a title in one line, well-formed Unicode, nothing that disguises. */
export function tidyWords({ title, text, link, tone }: Words): Words {
  const hasLink = link !== null && link.url.length <= MAX_LINK_CHARACTERS;
  return {
    title: shorten(tidyLine(title) || "News from Tidings", MAX_TITLE_CHARACTERS),
    text: tidyLines(shorten(text, MAX_TEXT_CHARACTERS)),
    link: hasLink
      ? {
          label: shorten(tidyLine(link.label) || "Open", MAX_LABEL_CHARACTERS),
          url: tidyLine(link.url),
        }
      : null,
    tone,
  };
}
