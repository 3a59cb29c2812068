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

/** Beside `title` and `event_type`, which others have as well. */
const KEYS = ["last_updated", "org", "alert_transition", "alert_type", "alert_metric", "alert_id"];
const MAX_BODY = 8_000;
/** "[Triggered on {host:web-1}] CPU is high", "[P1] [Recovered] …". */
const TITLE = /^(?:\[P[1-5]\] )?\[([^\]{]{1,40})[^\]]{0,200}\] ?/;
const PICTURE_LINK = /\[!\[([^[\]]{0,100})\]\([^()]{0,2000}\)\]/g;
const STATES = /^(?:re-)?(?:triggered|recovered|warn|no data|renotify)/i;

/** Datadog's Webhooks integration: its default payload and what is commonly added to it (its documentation). */
export const datadog: Recogniser = {
  name: "Datadog",
  recognises: ({ json }) =>
    json !== null &&
    has(json, "title", "event_type") &&
    KEYS.filter((key) => Object.hasOwn(json, key)).length >= 2,
  toDraft: ({ json }) => read(json ?? {}),
};

function read(json: JsonObject): Draft {
  const whole = toText(json.title);
  const [prefix = "", said = ""] = TITLE.exec(whole) ?? [];
  const isState = STATES.test(said);
  const state = firstText(json.alert_transition, isState ? said.replace(/ on $/, "") : "");
  const title = firstText(isState ? whole.slice(prefix.length) : "", whole, "Event");
  const url = firstText(json.link, json.url, json.alert_url);
  const kind = toText(json.alert_type);
  return {
    content: headline(state, title, url),
    cards: [
      {
        author: toWords(firstText(state, kind)),
        title,
        url,
        color: stateColor(state === "Recovered" ? state : kind, state),
        text: bodyOf(json),
        fields: shortFields({
          Status: toText(json.alert_status),
          Metric: toText(json.alert_metric),
          Scope: toText(json.alert_scope),
          Host: firstText(json.host_name, json.hostname, json.host),
          Priority: firstText(json.alert_priority, json.priority),
          Tags: toText(json.tags),
          Organization: textAt(json, "org", "name"),
        }),
        time: toTime(firstText(json.last_updated, json.date)),
      },
    ],
    event: eventName(toText(json.event_type), state),
  };
}

/** Between lines of `%%%` it is Markdown; a picture that is a link becomes the link alone. */
function bodyOf(json: JsonObject): string {
  const body = firstText(json.body, json.text_only_msg, json.event_msg).slice(0, MAX_BODY);
  if (!body.includes("%%%")) return escapeMarkdown(body);
  return body.replaceAll("%%%", "").replace(PICTURE_LINK, "[$1]").trim();
}
