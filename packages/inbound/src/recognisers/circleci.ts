import type { Draft } from "../message/draft.ts";
import { runDraft } from "../message/run.ts";
import type { JsonObject } from "../parsed-post.ts";
import { formatDuration, secondsBetween } from "../payload/duration.ts";
import { plainLine } from "../payload/plain.ts";
import { at, firstText, has, textAt, toObject, toText } from "../payload/read.ts";
import { toTime } from "../payload/time.ts";
import type { Recogniser } from "./recogniser.ts";

const MAX_SUBJECT = 300;
const TYPE = /^[a-z]+-completed$/;

/**
 * CircleCI's outbound webhooks: the header `Circleci-Event-Type`, or `{"type": "workflow-completed",
 * "happened_at", "pipeline", "project"}`. Source: CircleCI's "Outbound webhooks reference".
 */
export const circleCi: Recogniser = {
  name: "CircleCI",
  recognises: ({ header, json }) =>
    json !== null &&
    (header("circleci-event-type") !== null ||
      (TYPE.test(toText(json.type)) && has(json, "happened_at", "pipeline", "project", "webhook"))),
  toDraft: ({ json, header }) => read(json ?? {}, header("circleci-event-type") ?? ""),
};

function read(json: JsonObject, kind: string): Draft {
  const event = toText(json.type) || kind;
  const vcs = at(json, "pipeline", "vcs");
  const parameters = at(json, "pipeline", "trigger_parameters");
  const run = toObject(event.startsWith("job") ? json.job : json.workflow);
  const took = secondsBetween(firstText(run.started_at, run.created_at), toText(run.stopped_at));
  const name = firstText(run.name, event, "CircleCI");
  const number = firstText(run.number, at(json, "pipeline", "number"));
  return {
    event,
    deliveryId: toText(json.id),
    ...runDraft({
      title: [textAt(json, "project", "name"), `${name} ${number && `#${number}`}`.trim()]
        .filter(Boolean)
        .join(": "),
      url: firstText(run.url, at(json, "workflow", "url")),
      outcome: toText(run.status),
      text: plainLine(
        firstText(at(vcs, "commit", "subject"), at(parameters, "gitlab", "commit_title")),
        MAX_SUBJECT,
      ),
      details: {
        Branch: firstText(at(vcs, "branch"), at(parameters, "gitlab", "branch")),
        Tag: textAt(vcs, "tag"),
        Author: firstText(
          at(vcs, "commit", "author", "name"),
          at(parameters, "gitlab", "commit_author_name"),
        ),
        Commit: textAt(vcs, "revision").slice(0, 7),
        Took: took === null ? "" : formatDuration(took),
      },
      time: toTime(json.happened_at),
    }),
  };
}
