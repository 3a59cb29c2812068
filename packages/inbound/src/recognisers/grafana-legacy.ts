import { headline } from "../markdown/headline.ts";
import { escapeMarkdown, link, paragraphs } from "../markdown/write.ts";
import type { Draft } from "../message/draft.ts";
import { stateColor } from "../message/state-color.ts";
import type { JsonObject } from "../parsed-post.ts";
import { firstText, has, textAt, toObjects, toText } from "../payload/read.ts";
import { eventName, toWords } from "../payload/to-words.ts";
import type { Recogniser } from "./recogniser.ts";

/** Grafana's alerting up to version 8 (Grafana 7 documentation, "Alert notifications", webhook). */
export const grafanaLegacy: Recogniser = {
  name: "Grafana (legacy)",
  recognises: ({ json }) =>
    has(json, "ruleName", "state") && (has(json, "evalMatches") || has(json, "ruleUrl", "ruleId")),
  toDraft: ({ json }) => read(json ?? {}),
};

function read(json: JsonObject): Draft {
  const state = toText(json.state);
  const name = firstText(json.ruleName, json.title, "Alert");
  const picture = toText(json.imageUrl);
  return {
    content: headline(state, name, toText(json.ruleUrl)),
    cards: [
      {
        author: toWords(state),
        title: name,
        url: toText(json.ruleUrl),
        color: stateColor(state),
        text: paragraphs(escapeMarkdown(toText(json.message)), picture && link("Picture", picture)),
        fields: toObjects(json.evalMatches).map((match) => ({
          name: firstText(match.metric, "Value"),
          value: escapeMarkdown(textAt(match, "value")),
          isShort: true,
        })),
      },
    ],
    event: eventName("alert", state),
  };
}
