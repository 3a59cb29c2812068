import { bold, code, escapeMarkdown, link, paragraphs, words } from "../../markdown/write.ts";
import type { CardDraft, Draft } from "../../message/draft.ts";
import { shortFields } from "../../message/short-fields.ts";
import { stateColor } from "../../message/state-color.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { at, firstText, textAt, toList, toObject, toText } from "../../payload/read.ts";
import { toTime } from "../../payload/time.ts";
import { toWords } from "../../payload/to-words.ts";

/** An issue alert's rule has matched an event ("Issue Alerts"). */
export function eventAlertDraft(json: JsonObject): Draft {
  const event = toObject(at(json, "data", "event"));
  const rule = firstText(
    textAt(json, "data", "triggered_rule"),
    textAt(json, "data", "issue_alert", "title"),
  );
  return draftOf(
    "Alert",
    event,
    toText(event.web_url),
    rule && `by the rule ${escapeMarkdown(rule)}`,
  );
}

/** An error came in ("Errors"). */
export function errorDraft(json: JsonObject): Draft {
  const event = toObject(at(json, "data", "error"));
  return draftOf("Error", event, toText(event.web_url), "");
}

/** The older plugin's payload: an event, and around it what it belongs to. */
export function pluginDraft(json: JsonObject): Draft {
  const event = { ...toObject(json.event), culprit: json.culprit, level: json.level };
  const title = firstText(at(json, "event", "title"), json.message);
  const project = firstText(json.project_name, json.project_slug, json.project);
  const where = project && `in ${escapeMarkdown(project)}`;
  const draft = draftOf(
    firstText(json.level, "event"),
    { ...event, title },
    toText(json.url),
    where,
  );
  return { ...draft, event: "event" };
}

function draftOf(kind: string, event: JsonObject, url: string, more: string): Draft {
  const title = firstText(event.title, event.message, textAt(event, "metadata", "title"), "Event");
  return {
    content: words(bold(toWords(kind)), link(title, url), more),
    cards: [{ ...cardOf(event), title, url }],
  };
}

function cardOf(event: JsonObject): CardDraft {
  const value = firstText(textAt(event, "metadata", "value"), event.message);
  return {
    author: toWords(toText(event.level)),
    color: stateColor(toText(event.level)),
    text: paragraphs(
      value !== toText(event.title) && escapeMarkdown(value),
      code(firstText(event.culprit, event.location)),
    ),
    fields: shortFields({
      Environment: firstText(event.environment, tagOf(event, "environment")),
      Release: firstText(event.release, tagOf(event, "release")),
      Server: tagOf(event, "server_name"),
      Platform: toText(event.platform),
    }),
    time: toTime(event.datetime ?? event.timestamp),
  };
}

/** Tags are pairs of name and value. */
function tagOf(event: JsonObject, name: string): string {
  const pair = toList(event.tags).find((tag) => toList(tag)[0] === name);
  return toText(toList(pair)[1]);
}
