import { headline } from "../markdown/headline.ts";
import type { Draft } from "../message/draft.ts";
import { shortFields } from "../message/short-fields.ts";
import { stateColor } from "../message/state-color.ts";
import type { JsonObject } from "../parsed-post.ts";
import { has, toText } from "../payload/read.ts";
import { toTime } from "../payload/time.ts";
import { eventName, toWords } from "../payload/to-words.ts";
import type { Recogniser } from "./recogniser.ts";

const ALERT_TYPES: Readonly<Record<string, string>> = { 1: "Down", 2: "Up", 3: "SSL expiry" };
/** A variable that had no value stays as it is written in the settings: `*sslExpiryDate*`. */
const UNFILLED = /^\*\w+\*$/;

/**
 * UptimeRobot's webhook, JSON or form fields, with the variables under their own names or in snake case
 * (UptimeRobot's help, "Web-hook alert contacts").
 */
export const uptimeRobot: Recogniser = {
  name: "UptimeRobot",
  recognises: ({ json }) =>
    (has(json, "monitorFriendlyName") &&
      (has(json, "alertType") || has(json, "alertTypeFriendlyName"))) ||
    (has(json, "monitor_friendly_name") && (has(json, "alert_type") || has(json, "alert_details"))),
  toDraft: ({ json }) => read(json ?? {}),
};

const snakeCase = (name: string): string =>
  name.replace(/[A-Z]+/g, (capitals) => `_${capitals.toLowerCase()}`);

function read(json: JsonObject): Draft {
  const value = (name: string): string => {
    const text = toText(json[name]) || toText(json[snakeCase(name)]);
    return UNFILLED.test(text) ? "" : text;
  };
  const state =
    value("alertTypeFriendlyName") || (ALERT_TYPES[value("alertType")] ?? value("alertType"));
  const name = value("monitorFriendlyName") || value("monitorURL") || value("monitorID");
  return {
    content: headline(state, name, value("monitorURL"), value("alertDetails")),
    cards: [
      {
        author: toWords(state),
        title: name,
        url: value("monitorURL"),
        color: stateColor(state),
        fields: shortFields({
          Duration: value("alertFriendlyDuration") || seconds(value("alertDuration")),
          "Certificate expires": value("sslExpiryDate"),
          "Days left": value("sslExpiryDaysLeft"),
        }),
        time: toTime(value("alertDateTime")),
      },
    ],
    event: eventName("monitor", state),
  };
}

const seconds = (text: string): string => (text === "" ? "" : `${text} s`);
