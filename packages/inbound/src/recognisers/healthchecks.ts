import { headline } from "../markdown/headline.ts";
import { escapeMarkdown } from "../markdown/write.ts";
import type { Draft } from "../message/draft.ts";
import { shortFields } from "../message/short-fields.ts";
import { stateColor } from "../message/state-color.ts";
import type { JsonObject } from "../parsed-post.ts";
import { firstText, has, toText } from "../payload/read.ts";
import { toTime } from "../payload/time.ts";
import { eventName, toWords } from "../payload/to-words.ts";
import type { Recogniser } from "./recogniser.ts";

/** Healthchecks.io's webhook with `$JSON` as its body: a check as its Management API has it. */
export const healthchecks: Recogniser = {
  name: "Healthchecks.io",
  recognises: ({ json }) => has(json, "name", "status", "n_pings", "last_ping"),
  toDraft: ({ json }) => read(json ?? {}),
};

function read(json: JsonObject): Draft {
  const state = toText(json.status);
  const name = firstText(json.name, json.slug, "Unnamed check");
  return {
    content: headline(state, name),
    cards: [
      {
        author: toWords(state),
        title: name,
        color: stateColor(state),
        text: escapeMarkdown(toText(json.desc)),
        fields: shortFields({
          "Last ping": toText(json.last_ping),
          Schedule: toText(json.schedule),
          Tags: toText(json.tags),
        }),
        time: toTime(json.last_ping),
      },
    ],
    event: eventName("check", state),
  };
}
