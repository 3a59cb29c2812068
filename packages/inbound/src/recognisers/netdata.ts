import { headline } from "../markdown/headline.ts";
import { escapeMarkdown } from "../markdown/write.ts";
import type { Draft } from "../message/draft.ts";
import { shortFields } from "../message/short-fields.ts";
import { stateColor } from "../message/state-color.ts";
import type { JsonObject } from "../parsed-post.ts";
import { firstText, has, isObject, textAt, toText } from "../payload/read.ts";
import { toTime } from "../payload/time.ts";
import { eventName, toWords } from "../payload/to-words.ts";
import type { Recogniser } from "./recogniser.ts";

/** Netdata Cloud's webhook for alerts and for nodes out of reach (Netdata documentation, "Webhook"). */
export const netdata: Recogniser = {
  name: "Netdata",
  recognises: ({ json }) =>
    (has(json, "severity", "chart", "space") && (has(json, "alert") || has(json, "alarm"))) ||
    (has(json, "host", "severity") && isObject(json?.status) && has(json.status, "reachable")),
  toDraft: ({ json }) => (isObject(json?.status) ? readReachability(json) : readAlert(json ?? {})),
};

function readAlert(json: JsonObject): Draft {
  const severity = toText(json.severity);
  const name = firstText(json.alert, json.alarm);
  const url = firstText(json.alert_url, json.alarm_url);
  return {
    content: headline(severity, name, url, toText(json.message)),
    cards: [
      {
        author: toWords(severity),
        title: name,
        url,
        color: stateColor(severity),
        text: escapeMarkdown(toText(json.info)),
        fields: shortFields({
          Chart: toText(json.chart),
          Space: toText(json.space),
          Duration: toText(json.duration),
          "Other critical alerts": toText(json.additional_active_critical_alerts),
          "Other warnings": toText(json.additional_active_warning_alerts),
        }),
        time: toTime(json.date),
      },
    ],
    event: eventName("alert", severity),
  };
}

function readReachability(json: JsonObject): Draft {
  const state = firstText(textAt(json, "status", "text"), json.severity);
  const isReachable = textAt(json, "status", "reachable") === "true";
  return {
    content: headline(state, toText(json.host), toText(json.url)),
    cards: [
      {
        author: toWords(state),
        url: toText(json.url),
        title: toText(json.host),
        color: stateColor(isReachable ? "up" : "down"),
        text: escapeMarkdown(toText(json.message)),
      },
    ],
    event: eventName("node", state),
  };
}
