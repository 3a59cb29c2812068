import { parseObject } from "../body/parse-json.ts";
import { headline } from "../markdown/headline.ts";
import { escapeMarkdown } from "../markdown/write.ts";
import type { Draft } from "../message/draft.ts";
import { shortFields } from "../message/short-fields.ts";
import { stateColor } from "../message/state-color.ts";
import type { JsonObject, ParsedPost } from "../parsed-post.ts";
import { firstText, has, isObject, textAt, toText } from "../payload/read.ts";
import { toTime } from "../payload/time.ts";
import { eventName } from "../payload/to-words.ts";
import type { Recogniser } from "./recogniser.ts";

const STATES: Readonly<Record<string, string>> = {
  0: "Down",
  1: "Up",
  2: "Pending",
  3: "Maintenance",
};
const FORM_DATA = /^\s*\{\s*"heartbeat"/;
/** What a monitor without an address has there. */
const NO_ADDRESS = /^https?:\/\/$/;

/** Uptime Kuma's webhook notification, as JSON or in its form field `data` (Uptime Kuma, `webhook.js`). */
export const uptimeKuma: Recogniser = {
  name: "Uptime Kuma",
  recognises: (post) => payloadOf(post) !== null,
  toDraft: (post) => read(payloadOf(post) ?? {}),
};

function payloadOf({ json }: ParsedPost): JsonObject | null {
  if (json === null) return null;
  const isForm = typeof json.data === "string" && FORM_DATA.test(json.data);
  const payload = isForm ? parseObject(toText(json.data)) : json;
  return payload !== null && has(payload, "heartbeat", "monitor", "msg") ? payload : null;
}

function read(json: JsonObject): Draft {
  const { heartbeat, monitor } = json;
  // A test and a certificate that will expire come as text alone.
  if (!isObject(heartbeat) && !isObject(monitor)) {
    return { content: escapeMarkdown(toText(json.msg)), event: "notification" };
  }
  const status = textAt(heartbeat, "status");
  const state = STATES[status] ?? status;
  const address = textAt(monitor, "url");
  const url = NO_ADDRESS.test(address) ? "" : address;
  const name = firstText(textAt(monitor, "name"), url);
  const why = firstText(textAt(heartbeat, "msg"), json.msg);
  const ping = textAt(heartbeat, "ping");
  return {
    content: headline(state, name, url, why),
    cards: [
      {
        author: state,
        title: name,
        url,
        color: stateColor(state),
        fields: shortFields({
          Host: textAt(monitor, "hostname"),
          Type: textAt(monitor, "type"),
          Ping: ping === "" ? "" : `${ping} ms`,
          Time: textAt(heartbeat, "localDateTime"),
        }),
        time: toTime(textAt(heartbeat, "time").replace(/^(\S+) (\S+)$/, "$1T$2Z")),
      },
    ],
    event: eventName("monitor", state),
  };
}
