import { bold, code, escapeMarkdown, link, words } from "../../markdown/write.ts";
import type { Draft } from "../../message/draft.ts";
import { shortFields } from "../../message/short-fields.ts";
import { stateColor } from "../../message/state-color.ts";
import type { JsonObject } from "../../parsed-post.ts";
import { at, firstText, textAt, toObject, toText } from "../../payload/read.ts";
import { toTime } from "../../payload/time.ts";
import { toWords } from "../../payload/to-words.ts";
import { actorOf } from "./actor.ts";

/** An issue was created, resolved, assigned, archived or opened again ("Issues", "Activity Alerts"). */
export function issueDraft(json: JsonObject): Draft {
  const issue = toObject(at(json, "data", "issue"));
  const url = firstText(issue.web_url, issue.permalink);
  const project = firstText(textAt(issue, "project", "slug"), textAt(issue, "project", "name"));
  const actor = actorOf(json);
  const assignee = json.action === "assigned" ? textAt(issue, "assignedTo", "name") : "";
  return {
    content: words(
      bold(`Issue ${toText(json.action)}`),
      link(firstText(issue.shortId, issue.title, issue.id), url),
      project && `in ${escapeMarkdown(project)}`,
      assignee && `to ${escapeMarkdown(assignee)}`,
      actor && `by ${escapeMarkdown(actor)}`,
    ),
    cards: [
      {
        author: firstText(issue.shortId),
        title: firstText(issue.title, issue.shortId, "Issue"),
        url,
        color: stateColor(issue.status === "resolved" ? "resolved" : toText(issue.level)),
        text: code(toText(issue.culprit)),
        fields: shortFields({
          Status: [toWords(toText(issue.status)), toWords(toText(issue.substatus)).toLowerCase()]
            .filter(Boolean)
            .join(", "),
          Level: toWords(toText(issue.level)),
          Events: toText(issue.count),
          Users: toText(issue.userCount),
          "First seen": toText(issue.firstSeen),
        }),
        time: toTime(issue.lastSeen),
      },
    ],
  };
}
