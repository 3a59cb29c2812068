import { headline } from "../markdown/headline.ts";
import type { Draft } from "../message/draft.ts";
import { shortFields } from "../message/short-fields.ts";
import { stateColor } from "../message/state-color.ts";
import type { JsonObject } from "../parsed-post.ts";
import { at, firstText, has, textAt, toList, toObject, toText } from "../payload/read.ts";
import { toTime } from "../payload/time.ts";
import { eventName, toWords } from "../payload/to-words.ts";
import type { Recogniser } from "./recogniser.ts";

/** Better Stack's outgoing webhook for incidents (Better Stack Uptime documentation, incidents' response). */
export const betterStack: Recogniser = {
  name: "Better Stack",
  recognises: ({ json }) =>
    textAt(json, "data", "type") === "incident" &&
    has(toObject(at(json, "data", "attributes")), "cause", "started_at"),
  toDraft: ({ json }) => read(toObject(at(json, "data", "attributes"))),
};

function read(incident: JsonObject): Draft {
  const state = firstText(incident.status, incident.resolved_at ? "Resolved" : "Started");
  const name = firstText(incident.name, incident.url, "Incident");
  const url = firstText(incident.origin_url, incident.url);
  return {
    content: headline(state, name, url, toText(incident.cause)),
    cards: [
      {
        author: toWords(state),
        title: name,
        url,
        color: stateColor(state),
        fields: shortFields({
          Team: toText(incident.team_name),
          "Acknowledged by": toText(incident.acknowledged_by),
          "Resolved by": toText(incident.resolved_by),
          Regions: toList(incident.regions).map(toText).filter(Boolean).join(", "),
        }),
        time: toTime(
          firstText(incident.resolved_at, incident.acknowledged_at, incident.started_at),
        ),
      },
    ],
    event: eventName("incident", state),
  };
}
