import { headline } from "../markdown/headline.ts";
import { escapeMarkdown } from "../markdown/write.ts";
import type { Draft } from "../message/draft.ts";
import { shortFields } from "../message/short-fields.ts";
import { stateColor } from "../message/state-color.ts";
import type { JsonObject } from "../parsed-post.ts";
import { firstText, has, isObject, textAt, toObject, toObjects, toText } from "../payload/read.ts";
import { toTime } from "../payload/time.ts";
import { eventName, toWords } from "../payload/to-words.ts";
import type { Recogniser } from "./recogniser.ts";

/** Statuspage's webhook to subscribers (Atlassian support, "Enable webhook notifications"). */
export const statuspage: Recogniser = {
  name: "Statuspage",
  recognises: ({ json }) =>
    isObject(json?.page) &&
    (has(json.page, "status_indicator") || has(json.page, "status_description")) &&
    (isObject(json.incident) || isObject(json.component_update)),
  toDraft: ({ json }) =>
    isObject(json?.incident) ? readIncident(json, json.incident) : readComponent(json ?? {}),
};

function readIncident(json: JsonObject, incident: JsonObject): Draft {
  const [update = {}] = toObjects(incident.incident_updates);
  const state = firstText(incident.status, update.status);
  const name = firstText(incident.name, "Incident");
  const url = toText(incident.shortlink);
  const impact = toText(incident.impact);
  const components = toObjects(incident.components).map((component) => toText(component.name));
  return {
    content: headline(state, name, url),
    cards: [
      {
        author: toWords(state),
        title: name,
        url,
        color: stateColor(state === "resolved" ? state : impact, state),
        text: escapeMarkdown(firstText(update.body, update.markdown)),
        fields: shortFields({
          Impact: toWords(impact),
          Components: components.filter(Boolean).join(", "),
          "Whole page": textAt(json, "page", "status_description"),
          "Scheduled for": toText(incident.scheduled_for),
        }),
        time: toTime(firstText(update.created_at, incident.updated_at)),
      },
    ],
    event: eventName("incident", state),
  };
}

function readComponent(json: JsonObject): Draft {
  const update = toObject(json.component_update);
  const state = firstText(update.new_status, textAt(json, "component", "status"));
  const name = firstText(textAt(json, "component", "name"), "A component");
  return {
    content: headline(state, name),
    cards: [
      {
        author: toWords(state),
        title: name,
        color: stateColor(state),
        fields: shortFields({
          Before: toWords(toText(update.old_status)),
          "Whole page": textAt(json, "page", "status_description"),
        }),
        time: toTime(update.created_at),
      },
    ],
    event: eventName("component_update", state),
  };
}
