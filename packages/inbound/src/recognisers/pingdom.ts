import { headline } from "../markdown/headline.ts";
import { escapeMarkdown } from "../markdown/write.ts";
import type { Draft } from "../message/draft.ts";
import { shortFields } from "../message/short-fields.ts";
import { stateColor } from "../message/state-color.ts";
import type { JsonObject } from "../parsed-post.ts";
import { firstText, has, textAt, toText } from "../payload/read.ts";
import { toTime } from "../payload/time.ts";
import { eventName, toWords } from "../payload/to-words.ts";
import type { Recogniser } from "./recogniser.ts";

/** Pingdom's webhook for uptime and transaction checks (Pingdom, "Webhooks" resource page). */
export const pingdom: Recogniser = {
  name: "Pingdom",
  recognises: ({ json }) => has(json, "check_id", "check_name", "current_state"),
  toDraft: ({ json }) => read(json ?? {}),
};

function read(json: JsonObject): Draft {
  const state = toText(json.current_state);
  const name = firstText(json.check_name, json.check_id);
  const address = firstText(
    textAt(json, "check_params", "full_url"),
    textAt(json, "check_params", "url"),
  );
  return {
    content: headline(state, name, address, toText(json.description)),
    cards: [
      {
        author: toWords(state),
        title: name,
        url: address,
        color: stateColor(state),
        text: escapeMarkdown(toText(json.long_description)),
        fields: shortFields({
          Before: toWords(toText(json.previous_state)),
          Type: toText(json.check_type),
          Importance: toWords(toText(json.importance_level)),
          "Seen from": textAt(json, "first_probe", "location"),
          "Confirmed from": textAt(json, "second_probe", "location"),
        }),
        time: toTime(json.state_changed_timestamp),
      },
    ],
    event: eventName("check", state),
  };
}
