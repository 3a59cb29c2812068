import { bold, escapeMarkdown, words } from "../../markdown/write.ts";
import type { Draft } from "../../message/draft.ts";
import type { ParsedPost } from "../../parsed-post.ts";
import { toTime } from "../../payload/time.ts";
import { describeValue } from "../json/describe.ts";
import type { Recogniser } from "../recogniser.ts";
import { attributes, dataOf, isCloudEvent } from "./attributes.ts";

/**
 * An event of CloudEvents 1.0, structured (`application/cloudevents+json`, or its required attributes in
 * the body) or binary (`ce-` headers, with anything as the body). Source: the specification's core, JSON
 * format and HTTP protocol binding.
 */
export const cloudEvents: Recogniser = {
  name: "CloudEvents",
  recognises: isCloudEvent,
  toDraft: read,
};

function read(post: ParsedPost): Draft {
  const attribute = attributes(post);
  const [type, source, id] = [attribute("type"), attribute("source"), attribute("id")];
  const subject = attribute("subject");
  const heading = words(
    bold(type) || "**Event**",
    subject !== "" && `for ${escapeMarkdown(subject)}`,
    source !== "" && `from ${escapeMarkdown(source)}`,
  );
  const { content, cards = [] } = describeValue(dataOf(post), heading);
  const time = toTime(attribute("time"));
  return {
    content,
    cards: cards.map((card, n) => (n === 0 ? { time, ...card } : card)),
    event: type.toLowerCase(),
    deliveryId: id === "" ? undefined : `${source} ${id}`,
  };
}
