import { bold, code, escapeMarkdown, link, words } from "../../markdown/write.ts";
import { COLORS } from "../../message/card.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { firstText, textAt, toObject, toText } from "../../payload/read.ts";
import { inWords, withArticle } from "../forge/text.ts";
import { textCard } from "../forge/text-card.ts";
import { done, sentence, type Tell, where, who } from "./phrase.ts";

export const release: Tell = (payload) => {
  const { action, name, tag, url, description } = payload;
  const label = firstText(name, tag);
  const by = textAt(payload, "commit", "author", "name");
  return {
    content: words(
      label === "" ? "A release" : `Release ${link(label, toText(url))}`,
      `was ${done(action)}`,
      where(payload),
      by && `at a commit by ${escapeMarkdown(by)}`,
    ),
    cards: action === "create" ? [textCard(description, { color: COLORS.good })] : [],
  };
};

export const wikiPage: Tell = (payload) => {
  const { action, title, url, message } = toObject(payload.object_attributes);
  const told = escapeMarkdown(toText(message));
  const page = link(firstText(title, "page"), toText(url));
  return {
    content: words(sentence(payload, done(action), "wiki page", page), told && `— ${told}`),
  };
};

export const featureFlag: Tell = (payload) => {
  const { name, active } = toObject(payload.object_attributes);
  return {
    content: sentence(
      payload,
      `switched the feature flag ${code(toText(name))} ${active === true ? "on" : "off"}`,
    ),
  };
};

export const emoji: Tell = (payload) => {
  const { action, name, awardable_type, awarded_on_url } = toObject(payload.object_attributes);
  const kind = toText(awardable_type)
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
  const on = link(
    withArticle(kind === "note" ? "comment" : kind || "thing"),
    toText(awarded_on_url),
  );
  const verb = action === "revoke" ? "took back the reaction" : "reacted with";
  return { content: sentence(payload, verb, code(`:${toText(name)}:`), words("to", on)) };
};

export const milestone: Tell = (payload) => {
  const { title } = toObject(payload.object_attributes);
  const action = firstText(payload.action, textAt(payload, "object_attributes", "action"));
  return {
    content: words("Milestone", bold(toText(title)), `was ${done(action)}`, where(payload)),
  };
};

export const accessToken: Tell = (payload) => {
  const { name, expires_at } = toObject(payload.object_attributes);
  return {
    content: words(
      "The access token",
      code(toText(name)),
      where(payload),
      expires_at ? `expires on **${escapeMarkdown(toText(expires_at))}**` : "is about to expire",
    ),
  };
};

const SEVERE = new Set(["critical", "high"]);

export const vulnerability: Tell = (payload) => {
  const { title, url, state, severity, location } = toObject(payload.object_attributes);
  const said = toText(severity);
  return {
    content: words(
      `Vulnerability ${link(firstText(title, "report"), toText(url))}`,
      `is **${escapeMarkdown(inWords(toText(state))) || "reported"}**`,
      where(payload),
    ),
    cards: [
      {
        color: SEVERE.has(said) ? COLORS.danger : COLORS.warning,
        fields: [
          { name: "Severity", value: escapeMarkdown(said), isShort: true },
          { name: "Place", value: code(textAt(location, "file")), isShort: true },
        ],
      },
    ],
  };
};

/** The end of an event's name as `user_add_to_group` has it, in the past tense. */
const EVENTS: ReadonlyMap<string, string> = new Map([
  ["user_add_to_group", "was added"],
  ["user_update_for_group", "has other rights"],
  ["user_remove_from_group", "was removed"],
  ["user_access_request_to_group", "asks for access"],
  ["user_access_request_denied_for_group", "was denied access"],
  ["user_add_to_team", "was added"],
  ["user_update_for_team", "has other rights"],
  ["user_remove_from_team", "was removed"],
]);

/** Events of members, projects and groups, and whatever GitLab will think of. */
export function other(payload: JsonObject): ReturnType<Tell> {
  const event = firstText(payload.event_name, payload.object_kind);
  const says = EVENTS.get(event);
  const role = firstText(payload.group_access, payload.project_access, payload.access_level);
  if (says !== undefined) {
    return { content: words(who(payload), says, where(payload), role && `as ${code(role)}`) };
  }
  const { title, name, url, action } = toObject(payload.object_attributes);
  const label = firstText(title, name, payload.full_path, payload.name);
  const what = escapeMarkdown(inWords(event)) || "event";
  const about = words(`**${what}**`, label && link(label, toText(url)), action ? done(action) : "");
  return { content: words("GitLab:", about, where(payload), by(payload)) };
}

const by = (payload: JsonObject): string => {
  const name = who(payload);
  return name === "Somebody" ? "" : `by ${name}`;
};
