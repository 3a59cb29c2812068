import { bold, code, paragraphs, words } from "../markdown/write.ts";
import type { CardDraft, Draft } from "../message/draft.ts";
import { shortFields } from "../message/short-fields.ts";
import type { JsonObject } from "../parsed-post.ts";
import { toLabel } from "../payload/label.ts";
import { colorOf } from "../payload/outcome.ts";
import { plain } from "../payload/plain.ts";
import {
  at,
  firstText,
  has,
  isObject,
  textAt,
  toObject,
  toObjects,
  toText,
} from "../payload/read.ts";
import { toTime } from "../payload/time.ts";
import { outline } from "./json/outline.ts";
import type { Recogniser } from "./recogniser.ts";

const MAX_TEXT = 1_000;
const MAX_RESOURCES = 10;

/**
 * Harbor's webhooks: `{"type": "PUSH_ARTIFACT", "occur_at", "operator", "event_data": {"resources",
 * "repository"}}`. Source: Harbor's documentation, "Configure Webhook Notifications".
 */
export const harbor: Recogniser = {
  name: "Harbor",
  recognises: ({ json }) =>
    has(json, "type", "occur_at", "event_data") && isObject(json?.event_data),
  toDraft: ({ json }) => read(json ?? {}),
};

function read(json: JsonObject): Draft {
  const data = toObject(json.event_data);
  const type = toText(json.type);
  const repository = firstText(
    at(data, "repository", "repo_full_name"),
    at(data, "repository", "name"),
  );
  const resources = toObjects(data.resources);
  const tags = resources.slice(0, MAX_RESOURCES).map(({ tag, digest }) => {
    const name = firstText(tag, toText(digest).slice(0, "sha256:".length + 12));
    return code(name);
  });
  const details = firstText(at(data, "custom_attributes", "Details"));
  const others = repository === "" && resources.length === 0 ? outline(data) : "";
  return {
    event: type.toLowerCase(),
    content: paragraphs(
      words(bold(toLabel(type.toLowerCase())), code(repository), ...tags, by(json)),
      plain(details, MAX_TEXT),
      others,
    ),
    cards: resources.slice(0, MAX_RESOURCES).flatMap((resource) => scans(resource, json)),
  };
}

const by = (json: JsonObject): string => {
  const operator = toText(json.operator);
  return operator === "" ? "" : `by ${bold(operator)}`;
};

/** What a scan found, by the scanner's own kind of report. */
const scans = (resource: JsonObject, json: JsonObject): CardDraft[] =>
  Object.values(toObject(resource.scan_overview)).map((report) => ({
    title: textAt(resource, "resource_url"),
    color: colorOf(firstText(at(report, "severity"), at(report, "scan_status"))),
    fields: [
      ...shortFields({
        Scan: textAt(report, "scan_status"),
        Severity: textAt(report, "severity"),
        Fixable: textAt(report, "summary", "fixable"),
        Total: textAt(report, "summary", "total"),
      }),
      { name: "Found", value: outline(at(report, "summary", "summary") ?? {}) },
    ],
    footer: textAt(report, "scanner", "name"),
    time: toTime(json.occur_at),
  }));
