import { bold, escapeMarkdown, link, paragraphs, quote, words } from "../markdown/write.ts";
import type { Draft } from "../message/draft.ts";
import { shortFields } from "../message/short-fields.ts";
import { stateColor } from "../message/state-color.ts";
import type { JsonObject } from "../parsed-post.ts";
import { firstText, has, isObject, textAt, toObject, toObjects, toText } from "../payload/read.ts";
import { toTime } from "../payload/time.ts";
import { toWords } from "../payload/to-words.ts";
import type { Recogniser } from "./recogniser.ts";

/** PagerDuty's webhooks, version 3 (PagerDuty developer documentation, "Webhooks overview"). */
export const pagerduty: Recogniser = {
  name: "PagerDuty",
  recognises: (post) =>
    isObject(post.json?.event) &&
    has(post.json.event, "event_type") &&
    (post.header("x-pagerduty-signature") !== null ||
      has(post.json.event, "resource_type", "occurred_at", "data")),
  toDraft: ({ json }) => read(toObject(json?.event)),
};

function read(event: JsonObject): Draft {
  const data = toObject(event.data);
  const type = toText(event.event_type);
  const isIncident = data.type === "incident";
  return {
    content: paragraphs(headlineOf(event, data, type), quote(escapeMarkdown(saidIn(data)))),
    ...(isIncident && { cards: [incidentCard(event, data)] }),
    event: type.toLowerCase(),
    deliveryId: toText(event.id),
  };
}

/** "**Acknowledged** [#9 Checkout is slow](…) by Ada": what the event type's last words say, of what, by whom. */
function headlineOf(event: JsonObject, data: JsonObject, type: string): string {
  const [resource = "", ...rest] = type.split(".");
  const verb = toWords(rest.join(" "));
  const incident = toObject(data.incident);
  const number = toText(data.number);
  const subject = firstText(data.title, incident.title, incident.summary, data.summary);
  const address = firstText(incident.html_url, data.html_url);
  const agent = textAt(event, "agent", "summary");
  const name = [number && `#${number}`, firstText(subject, number === "" ? resource : "")];
  return words(
    bold(resource === "incident" ? verb : `${toWords(resource)} ${verb.toLowerCase()}`),
    link(name.filter(Boolean).join(" "), address),
    textAt(data, "user", "summary") && `to ${escapeMarkdown(textAt(data, "user", "summary"))}`,
    agent && `by ${escapeMarkdown(agent)}`,
  );
}

/** The text of a note, of a status update, of a request to a responder. */
const saidIn = (data: JsonObject): string => firstText(data.content, data.message);

const namesOf = (references: unknown): string =>
  toObjects(references)
    .map(({ summary }) => toText(summary))
    .filter(Boolean)
    .join(", ");

function incidentCard(event: JsonObject, incident: JsonObject) {
  const status = toText(incident.status);
  return {
    author: toWords(status),
    title: toText(incident.title),
    url: toText(incident.html_url),
    color: stateColor(status),
    fields: shortFields({
      Service: textAt(incident, "service", "summary"),
      Urgency: toWords(toText(incident.urgency)),
      Priority: textAt(incident, "priority", "summary"),
      "Assigned to": namesOf(incident.assignees),
      "Escalation policy": textAt(incident, "escalation_policy", "summary"),
      Teams: namesOf(incident.teams),
      "Conference bridge": firstText(
        textAt(incident, "conference_bridge", "conference_url"),
        textAt(incident, "conference_bridge", "conference_number"),
      ),
      "Resolved because": toWords(textAt(incident, "resolve_reason", "type")),
    }),
    time: toTime(event.occurred_at),
  };
}
