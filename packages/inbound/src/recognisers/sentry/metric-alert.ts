import { bold, escapeMarkdown, link, words } from "../../markdown/write.ts";
import type { Draft } from "../../message/draft.ts";
import { shortFields } from "../../message/short-fields.ts";
import { stateColor } from "../../message/state-color.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { at, firstText, textAt, toList, toObject, toText } from "../../payload/read.ts";
import { toTime } from "../../payload/time.ts";
import { toWords } from "../../payload/to-words.ts";

/** A metric has crossed a threshold, one way or the other ("Metric Alerts"). */
export function metricAlertDraft(json: JsonObject): Draft {
  const alert = toObject(at(json, "data", "metric_alert"));
  const rule = toObject(alert.alert_rule);
  const state = toText(json.action);
  const url = textAt(json, "data", "web_url");
  const title = firstText(
    rule.name,
    textAt(json, "data", "description_title"),
    alert.title,
    "Alert",
  );
  return {
    content: words(bold(toWords(state)), link(title, url)),
    cards: [
      {
        author: toWords(state),
        title: firstText(textAt(json, "data", "description_title"), title),
        url,
        color: stateColor(state),
        // It comes with line breaks written out.
        text: escapeMarkdown(textAt(json, "data", "description_text").replaceAll("\\n", "\n")),
        fields: shortFields({
          Aggregate: toText(rule.aggregate),
          Query: toText(rule.query),
          Environment: toText(rule.environment),
          Projects: toList(alert.projects).map(toText).filter(Boolean).join(", "),
        }),
        time: toTime(firstText(alert.date_closed, alert.date_detected, alert.date_started)),
      },
    ],
  };
}
