import { headline } from "../markdown/headline.ts";
import { escapeMarkdown, words } from "../markdown/write.ts";
import type { Draft } from "../message/draft.ts";
import { shortFields } from "../message/short-fields.ts";
import { stateColor } from "../message/state-color.ts";
import type { JsonObject } from "../parsed-post.ts";
import { firstText, has, toText } from "../payload/read.ts";
import { eventName, toWords } from "../payload/to-words.ts";
import type { Recogniser } from "./recogniser.ts";

/** Parameters that Zabbix's own media types name so. */
const KEYS = [
  ["event_id", "eventid", "event_name", "event_value", "event_source", "event_update_status"],
  ["event_severity", "event_nseverity", "event_opdata", "trigger_id", "triggerid", "trigger_name"],
  ["host_name", "host_host", "host_ip"],
].flat();
/** A macro that wasn't resolved. */
const UNRESOLVED = /^(?:\{[A-Z$][\w.$]*\}|\*UNKNOWN\*)$/;

/**
 * Zabbix's webhooks in the parameters of its own media types (zabbix/zabbix, `templates/media`), and the
 * form with `hostname`, `severity`, `status`, `trigger` that tutorials give.
 */
export const zabbix: Recogniser = {
  name: "Zabbix",
  recognises: ({ json }) =>
    json !== null &&
    (KEYS.filter((key) => Object.hasOwn(json, key)).length >= 3 ||
      has(json, "hostname", "severity", "status", "trigger")),
  toDraft: ({ json }) => read(json ?? {}),
};

function read(json: JsonObject): Draft {
  const first = (...names: readonly string[]): string =>
    firstText(...names.map((name) => toText(json[name])).filter((text) => !UNRESOLVED.test(text)));
  const state = stateOf(json, first("status", "event_status", "trigger_status", "alert_status"));
  const title =
    first("event_name", "trigger_name", "trigger", "alert_subject", "subject") || "Event";
  const severity = first("event_severity", "trigger_severity", "severity");
  const host = first("host_name", "hostname", "host_host", "host");
  const url = addressOf(json, first);
  const text = first("alert_message", "message", "trigger_description", "description", "item");
  return {
    content: words(headline(state, title, url), host && `on ${escapeMarkdown(host)}`),
    cards: [
      {
        author: toWords(state),
        title,
        url,
        color: stateColor(isOver(state) ? "ok" : severity, state),
        text: escapeMarkdown(text),
        fields: shortFields({
          Severity: severity,
          Host: [host, first("host_ip")].filter(Boolean).join(", "),
          "Operational data": first("event_opdata", "operation_data", "event_op_data"),
          Acknowledged: first("event_ack_status", "acknowledged"),
          Time: [first("event_date"), first("event_time")].filter(Boolean).join(" "),
        }),
      },
    ],
    event: eventName("event", state),
  };
}

const isOver = (state: string): boolean => /^(?:ok|resolved|recovery|recovered)$/i.test(state);

/** By `event_value` (1 is a problem, 0 its end) where no status is said in words. */
function stateOf(json: JsonObject, said: string): string {
  if (toText(json.event_update_status) === "1") return "update";
  if (said !== "") return said;
  const value = toText(json.event_value);
  return value === "0" ? "resolved" : value === "1" ? "problem" : value;
}

function addressOf(json: JsonObject, first: (...names: readonly string[]) => string): string {
  const given = first("event_url", "link", "url", "trigger_url");
  const base = first("zabbix_url", "zabbix_base_url").replace(/\/$/, "");
  const event = firstText(json.event_id, json.eventid);
  if (given !== "" || base === "") return given;
  const query = new URLSearchParams({
    triggerid: firstText(json.trigger_id, json.triggerid),
    eventid: event,
  });
  return `${base}/tr_events.php?${query}`;
}
