import { link, words } from "../../markdown/write.ts";
import { COLORS } from "../../message/card.ts";
import { firstText, toObject, toObjects, toText } from "../../payload/read.ts";
import { withArticle } from "../forge/text.ts";
import { textCard } from "../forge/text-card.ts";
import { done, sentence, type Tell } from "./phrase.ts";

const TOLD_IN_FULL = new Set(["published", "released", "prereleased"]);

/** One click publishes a release and releases it: two events, and a pre-release has its own. */
const VERBS: ReadonlyMap<string, string> = new Map([
  ["prereleased", "published"],
  ["released", "put out"],
]);

/** A release with what is new in it. */
export const release: Tell = (payload) => {
  const { name, tag_name, html_url, prerelease, draft, body } = toObject(payload.release);
  const noun = draft === true ? "draft release" : prerelease === true ? "pre-release" : "release";
  const label = firstText(name, tag_name);
  const thing = label === "" ? withArticle(noun) : words(noun, link(label, toText(html_url)));
  const verb = VERBS.get(toText(payload.action)) ?? done(payload);
  const isTold = TOLD_IN_FULL.has(toText(payload.action));
  return {
    content: sentence(payload, verb, thing),
    cards: isTold ? [textCard(body, { color: COLORS.good })] : [],
  };
};

/** Pages of a wiki that were made or changed. */
export const gollum: Tell = (payload) => {
  const pages = toObjects(payload.pages).map(({ action, title, page_name, html_url }) =>
    words(toText(action) || "edited", link(firstText(title, page_name, "page"), toText(html_url))),
  );
  const listed = pages.slice(0, 8).join(", ");
  const more = pages.length > 8 ? `and ${pages.length - 8} more` : "";
  return { content: sentence(payload, listed || "edited pages", more, "of the wiki") };
};
