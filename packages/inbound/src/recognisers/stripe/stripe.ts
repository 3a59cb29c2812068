import { lines, link } from "../../markdown/write.ts";
import type { Draft } from "../../message/draft.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { at, isObject, toObject, toText } from "../../payload/read.ts";
import { describe } from "../json/describe.ts";
import type { Recogniser } from "../recogniser.ts";
import { dashboardUrl, details } from "./details.ts";
import { SENTENCES } from "./sentences.ts";

const isEvent = (json: JsonObject): boolean =>
  json.object === "event" &&
  toText(json.id).startsWith("evt_") &&
  isObject(at(json, "data", "object"));

/**
 * Stripe's events: the header `Stripe-Signature`, or `{"object": "event", "id": "evt_…", "type",
 * "data": {"object"}}`. Source: Stripe API reference, "The Event object" and "Types of events".
 */
export const stripe: Recogniser = {
  name: "Stripe",
  recognises: ({ header, json }) =>
    json !== null && (header("stripe-signature") !== null || isEvent(json)),
  toDraft: ({ json }) => read(json ?? {}),
};

function read(event: JsonObject): Draft {
  const type = toText(event.type);
  const object = toObject(at(event, "data", "object"));
  const sentence = SENTENCES.get(type);
  const known = { event: type.toLowerCase(), deliveryId: toText(event.id) };
  const gist = `**${link(sentence?.(object) ?? (type || "Event"), dashboardUrl(event, object))}**`;
  if (sentence !== undefined) return { ...known, content: lines(gist, details(event, object)) };
  return { ...describe(isObject(at(event, "data", "object")) ? object : event, gist), ...known };
}
